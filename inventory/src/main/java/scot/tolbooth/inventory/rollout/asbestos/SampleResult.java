package scot.tolbooth.inventory.rollout.asbestos;

import java.util.Arrays;
import java.util.Set;

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

    /** What it is called that a laboratory named these fibres: none, one of its own name, or other. */
    public static SampleResult naming(Set<Fibre> fibres) {
        if (fibres.isEmpty()) {
            return NONE_DETECTED;
        }
        String only = fibres.size() == 1 ? fibres.iterator().next().word() : "";
        return Arrays.stream(values())
                .filter(result -> result.word().equals(only))
                .findFirst()
                .orElse(OTHER);
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
