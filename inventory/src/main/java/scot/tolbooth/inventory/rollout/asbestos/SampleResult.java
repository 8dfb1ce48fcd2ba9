package scot.tolbooth.inventory.rollout.asbestos;

/** What a laboratory found in a sample. */
public enum SampleResult {
    NONE_DETECTED,
    CHRYSOTILE,
    AMOSITE,
    CROCIDOLITE,
    /** Tremolite, actinolite, anthophyllite, or several types. */
    OTHER;

    /** Reads the word used in the API and the database. */
    public static SampleResult of(String word) {
        return Words.parse(SampleResult.class, word);
    }

    public String word() {
        return Words.word(this);
    }

    public String label() {
        return Words.label(this);
    }

    public boolean isAsbestos() {
        return this != NONE_DETECTED;
    }
}
