package scot.tolbooth.collector.snmp;

import java.util.Map;
import java.util.Optional;

/** What the REPORTs of SNMPv3 mean (RFC 3414 section 5, RFC 3412): the object that was counted up says why. */
final class Reports {

    private static final Oid USM_STATS = Oid.of("1.3.6.1.6.3.15.1.1");
    private static final Oid MPD_STATS = Oid.of("1.3.6.1.6.3.11.2.1");

    private static final Map<Long, String> USM = Map.of(
            1L, "unsupported security level",
            2L, "clock of the SNMP engine is out of step",
            3L, "unknown user",
            4L, "unknown engine",
            5L, "authentication failed: wrong password or key",
            6L, "decryption failed: wrong privacy password or protocol");

    private Reports() {}

    /** Whether the engine must be asked anew who it is before anything else is tried. */
    static boolean asksForDiscovery(Oid counter) {
        return counter.startsWith(USM_STATS)
                && counter.size() > USM_STATS.size()
                && (counter.part(USM_STATS.size()) == 2 || counter.part(USM_STATS.size()) == 4);
    }

    static String reason(Oid counter) {
        if (counter.startsWith(USM_STATS) && counter.size() > USM_STATS.size()) {
            return Optional.ofNullable(USM.get(counter.part(USM_STATS.size()))).orElse("refused by the SNMP engine");
        }
        return counter.startsWith(MPD_STATS) ? "security model not supported" : "refused by the SNMP engine";
    }
}
