package scot.tolbooth.inventory.rollout.asbestos;

/** How far an asbestos survey goes (HSG264). */
public enum SurveyKind {
    /** Of a building in normal use, with minor intrusion; it may presume. */
    MANAGEMENT,
    /** Intrusive, of a defined area that is empty; needed before work that disturbs the fabric. */
    REFURBISHMENT,
    /** Fully intrusive, before a building or a part of it comes down. */
    DEMOLITION;

    /** Reads the word used in the API and the database. */
    public static SurveyKind of(String word) {
        return Words.parse(SurveyKind.class, word);
    }

    public String word() {
        return Words.word(this);
    }

    public String label() {
        return Words.label(this);
    }

    /** Whether it goes far enough for the work planned in an area: a management survey never clears the fabric. */
    public boolean suffices(WorkAreaPlan plan) {
        return this != MANAGEMENT || !plan.disturbsFabric();
    }
}
