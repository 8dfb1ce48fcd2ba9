package scot.tolbooth.inventory.rollout.forecast;

/**
 * What is asked of a forecast.
 *
 * @param runs how often the rest of the programme is repeated, 100 to 100,000; fewer where that would take long, see
 *     {@link #runsFor}
 */
public record Question(long seed, int runs, WhatIf whatIf) {

    /** The seed where nobody names another: the forecast is the same for everybody who asks. */
    public static final long USUAL_SEED = 20_260_401;

    /** The runs where nobody names another number. */
    public static final int USUAL_RUNS = 10_000;

    private static final int FEWEST = 100;
    private static final int MOST = 100_000;
    private static final int MOST_SITE_RUNS = 5_000_000;

    /** The programme as it is. */
    public static final Question USUAL = new Question(USUAL_SEED, USUAL_RUNS, WhatIf.NOTHING);

    public Question {
        if (runs < FEWEST || runs > MOST) {
            throw new IllegalArgumentException("runs must be between 100 and 100,000");
        }
    }

    /** The runs that are made with so many open sites: as asked, but at most five million site runs, and at least 100. */
    int runsFor(int openSites) {
        return Math.max(FEWEST, Math.min(runs, MOST_SITE_RUNS / Math.max(1, openSites)));
    }
}
