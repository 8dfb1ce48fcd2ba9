package scot.tolbooth.portal.demo.people;

/** Why a NAS ends a session (RFC 2866 section 5.10). */
enum EndCause {
    USER_REQUEST(1),
    LOST_CARRIER(2),
    IDLE_TIMEOUT(4),
    SESSION_TIMEOUT(5);

    private static final double SIGNED_OFF = 0.25;
    private static final double WALKED_AWAY = 0.7;

    private final int number;

    EndCause(int number) {
        this.number = number;
    }

    int number() {
        return number;
    }

    /** @param chance from 0 to 1 */
    static EndCause of(double chance) {
        return chance < SIGNED_OFF ? USER_REQUEST : chance < WALKED_AWAY ? LOST_CARRIER : IDLE_TIMEOUT;
    }
}
