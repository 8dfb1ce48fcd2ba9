package scot.tolbooth.radius.protocol;

import java.util.Locale;

/** Why a request got no answer. */
public enum DropReason {
    UNKNOWN_CLIENT("no NAS client is registered for the address it came from"),
    MALFORMED("not a RADIUS packet, or its lengths do not add up"),
    WRONG_CODE("not a request that this port serves"),
    BAD_AUTHENTICATOR("Request Authenticator is wrong: the secrets differ"),
    MISSING_MESSAGE_AUTHENTICATOR("Message-Authenticator is required and missing"),
    BAD_MESSAGE_AUTHENTICATOR("Message-Authenticator is wrong: the secrets differ"),
    DUPLICATE_IN_PROGRESS("sent again while the first was still being answered"),
    RATE_LIMITED("this NAS client sends more requests than one may; see tolbooth.radius.requests-per-second"),
    OVERLOADED("more requests than can be answered"),
    STOPPING("the service is stopping"),
    DATABASE_UNAVAILABLE("the database does not answer"),
    SPOOL_FULL("the database does not answer, and there is no room on disk for what waits"),
    INVALID("lacks an attribute that it must have"),
    FAILED("a fault in this service; see its log");

    private final String meaning;

    DropReason(String meaning) {
        this.meaning = meaning;
    }

    /** For an engineer. */
    public String meaning() {
        return meaning;
    }

    /** Whether somebody has to mend something at the NAS. */
    boolean isOfInterest() {
        return switch (this) {
            case MALFORMED,
                    BAD_AUTHENTICATOR,
                    MISSING_MESSAGE_AUTHENTICATOR,
                    BAD_MESSAGE_AUTHENTICATOR,
                    WRONG_CODE,
                    RATE_LIMITED,
                    INVALID -> true;
            case UNKNOWN_CLIENT,
                    DUPLICATE_IN_PROGRESS,
                    OVERLOADED,
                    STOPPING,
                    DATABASE_UNAVAILABLE,
                    SPOOL_FULL,
                    FAILED -> false;
        };
    }

    /** The word used in metrics. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
