package scot.tolbooth.inventory.rollout.asbestos;

import java.util.Map;
import java.util.Set;

/** How far an asbestos survey has come. */
public enum SurveyState {
    ORDERED,
    VISIT_BOOKED,
    SURVEYED,
    LAB_RESULTS_IN,
    REPORT_RECEIVED,
    ACCEPTED,
    REJECTED;

    /** The moves that there are: a visit may be moved; what was reviewed may be corrected, revisited or rejected. */
    private static final Map<SurveyState, Set<SurveyState>> MOVES = Map.of(
            ORDERED, Set.of(VISIT_BOOKED),
            VISIT_BOOKED, Set.of(VISIT_BOOKED, SURVEYED),
            SURVEYED, Set.of(LAB_RESULTS_IN, REPORT_RECEIVED),
            LAB_RESULTS_IN, Set.of(LAB_RESULTS_IN, REPORT_RECEIVED),
            REPORT_RECEIVED, Set.of(REPORT_RECEIVED, ACCEPTED, REJECTED),
            ACCEPTED, Set.of(REJECTED),
            REJECTED, Set.of(VISIT_BOOKED, REPORT_RECEIVED));

    /** Reads the word used in the API and the database. */
    public static SurveyState of(String word) {
        return Words.parse(SurveyState.class, word);
    }

    /** The states that may come next. */
    public Set<SurveyState> next() {
        return MOVES.getOrDefault(this, Set.of());
    }

    public String word() {
        return Words.word(this);
    }

    public String label() {
        return Words.label(this);
    }
}
