package scot.tolbooth.portal.demo.people;

/** How somebody signs in. */
enum Manner {
    ORDINARY,
    /** The password is mangled on the way, as by a phone that fills in an old one. */
    WRONG_PASSWORD,
    /** The phone sends a grant that was used already. */
    USED_TWICE,
    /** Comes back to the open page when the grant has expired. */
    TOO_LATE,
    /** Closes the page before the phone sends anything. */
    FORGETS;

    private static final double WRONG_SHARE = 0.012;
    private static final double TWICE_SHARE = 0.006;
    private static final double LATE_SHARE = 0.004;
    private static final double FORGETS_SHARE = 0.01;

    /** @param chance from 0 to 1 */
    static Manner of(double chance) {
        double left = chance - WRONG_SHARE;
        if (left < 0) {
            return WRONG_PASSWORD;
        }
        left -= TWICE_SHARE;
        if (left < 0) {
            return USED_TWICE;
        }
        left -= LATE_SHARE;
        if (left < 0) {
            return TOO_LATE;
        }
        return left < FORGETS_SHARE ? FORGETS : ORDINARY;
    }
}
