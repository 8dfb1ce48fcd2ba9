package scot.tolbooth.inventory.rollout.asbestos;

import java.util.Arrays;

/** How far the asbestos check of a work area, or of a site, has come; in order. */
public enum AreaStage {
    /** No work area is planned, so that nothing can be known. */
    UNKNOWN("Unknown"),
    /** No survey of this scope was ordered: asbestos is presumed. */
    PRESUMED("Presumed"),
    SURVEY_ORDERED("Survey ordered"),
    VISIT_BOOKED("Visit booked"),
    SURVEYED("Surveyed"),
    LAB_RESULTS_IN("Laboratory results in"),
    REPORT_RECEIVED("Report received"),
    REJECTED("Report rejected"),
    ACCEPTED("Evidence accepted"),
    REMOVAL_DECIDED("Licensed removal decided"),
    NOTIFICATION_DUE("Notification due"),
    NOTIFIED("Removal notified"),
    REMOVED("Removed"),
    FOUR_STAGES_PASSED("Four stages passed"),
    RELEASED("Released"),
    NOTIFIABLE_WORK("Notifiable work (NNLW)"),
    NON_LICENSED_WORK("Non-licensed work"),
    MANAGED_IN_PLACE("Managed in place"),
    NONE_IN_AREA("None in the work area");

    private final String label;

    AreaStage(String label) {
        this.label = label;
    }

    /** Reads the word used in the API. */
    public static AreaStage of(String word) {
        return Words.parse(AreaStage.class, word);
    }

    /** That of an area whose latest survey has come so far. */
    static AreaStage of(SurveyState state) {
        return state == SurveyState.ORDERED
                ? SURVEY_ORDERED
                : Arrays.stream(values())
                        .filter(stage -> stage.name().equals(state.name()))
                        .findFirst()
                        .orElseThrow();
    }

    public String word() {
        return Words.word(this);
    }

    /** The words used on screen. */
    public String label() {
        return label;
    }
}
