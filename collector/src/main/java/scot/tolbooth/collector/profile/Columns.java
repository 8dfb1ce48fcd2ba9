package scot.tolbooth.collector.profile;

import java.util.Set;

/** What the columns of tables may say. */
final class Columns {

    static final Set<String> ACCESS_POINT =
            Set.of("name", "identity", "status", "clients", "model", "serial", "software", "location", "address");
    static final Set<String> RADIO_NUMBERS =
            Set.of("clients", "channel", "utilisation_ratio", "noise_dbm", "transmit_power_dbm", "power_level");
    static final Set<String> RADIO = Set.of(
            "band",
            "frequency",
            "channel",
            "clients",
            "utilisation_ratio",
            "noise_dbm",
            "transmit_power_dbm",
            "power_level");
    static final Set<String> SSID = Set.of("ssid", "clients");

    private static final Set<String> WORDS =
            Set.of("name", "identity", "status", "model", "serial", "software", "location", "address", "band", "ssid");

    private Columns() {}

    /** Whether a column of access points, radios or networks is read as a number. */
    static boolean isNumber(String column) {
        return !WORDS.contains(column);
    }
}
