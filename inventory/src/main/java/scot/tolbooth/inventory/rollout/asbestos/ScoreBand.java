package scot.tolbooth.inventory.rollout.asbestos;

/** How readily asbestos would release fibres if disturbed, by its material score (HSG264, HSG227). */
public enum ScoreBand {
    VERY_LOW,
    LOW,
    MEDIUM,
    HIGH;

    /** The band of a total: 10 and more is high, 7 to 9 medium, 5 and 6 low, 4 and less very low. */
    public static ScoreBand of(int total) {
        if (total >= 10) {
            return HIGH;
        }
        if (total >= 7) {
            return MEDIUM;
        }
        return total >= 5 ? LOW : VERY_LOW;
    }

    public String word() {
        return Words.word(this);
    }

    public String label() {
        return Words.label(this);
    }
}
