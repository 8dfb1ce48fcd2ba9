package scot.tolbooth.inventory.rollout.asbestos;

/** A fibrous silicate that is asbestos (Control of Asbestos Regulations 2012, regulation 2; amosite is grunerite). */
public enum Fibre {
    CHRYSOTILE,
    AMOSITE,
    CROCIDOLITE,
    TREMOLITE,
    ACTINOLITE,
    ANTHOPHYLLITE;

    /** Reads the word used in the API and the database. */
    public static Fibre of(String word) {
        return Words.parse(Fibre.class, word);
    }

    public String word() {
        return Words.word(this);
    }

    public String label() {
        return Words.label(this);
    }
}
