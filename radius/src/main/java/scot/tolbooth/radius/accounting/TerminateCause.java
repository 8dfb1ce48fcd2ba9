package scot.tolbooth.radius.accounting;

import java.util.List;

/** Acct-Terminate-Cause in words (RFC 2866 section 5.10), and why this service closes a session. */
final class TerminateCause {

    static final String NAS_STARTED = "NAS started anew";
    static final String NAS_STOPPED = "NAS stopped";
    static final String ID_REUSED = "NAS gave its id to another session";
    static final String LOST = "No word from the NAS";

    private static final List<String> WORDS = List.of(
            "User Request",
            "Lost Carrier",
            "Lost Service",
            "Idle Timeout",
            "Session Timeout",
            "Admin Reset",
            "Admin Reboot",
            "Port Error",
            "NAS Error",
            "NAS Request",
            "NAS Reboot",
            "Port Unneeded",
            "Port Preempted",
            "Port Suspended",
            "Service Unavailable",
            "Callback",
            "User Error",
            "Host Request");

    private TerminateCause() {}

    static String of(long number) {
        return number >= 1 && number <= WORDS.size() ? WORDS.get((int) number - 1) : "Cause " + number;
    }
}
