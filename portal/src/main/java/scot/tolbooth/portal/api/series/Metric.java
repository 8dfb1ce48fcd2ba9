package scot.tolbooth.portal.api.series;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** A field of a measurement, written {@code measurement.field}: one of the contract's table of time series. */
record Metric(String measurement, String field) {

    private static final Map<String, Set<String>> FIELDS = new LinkedHashMap<>();

    static {
        measured("device", "up uptime_seconds response_seconds cpu_ratio memory_used_ratio temperature_celsius");
        measured(
                "interface",
                "up in_bits_per_second out_bits_per_second in_errors_per_second out_errors_per_second "
                        + "in_discards_per_second out_discards_per_second speed_bits_per_second "
                        + "in_utilisation_ratio out_utilisation_ratio");
        measured("access_point", "up clients");
        measured("radio", "clients channel utilisation_ratio noise_dbm transmit_power_dbm");
        measured("ssid", "clients");
        measured("site", "up_ratio concurrent_users clients");
        measured("radius", "accepts_per_second rejects_per_second accounting_per_second");
    }

    static Metric of(String text) {
        String[] parts = text.split("\\.", 2);
        Set<String> fields = FIELDS.get(parts[0]);
        if (fields == null) {
            throw new IllegalArgumentException("must be measurement.field, such as interface.in_bits_per_second; "
                    + "measurements are " + String.join(", ", FIELDS.keySet()));
        }
        if (parts.length == 1 || !fields.contains(parts[1])) {
            throw new IllegalArgumentException("must be " + parts[0] + ". and one of " + String.join(", ", fields));
        }
        return new Metric(parts[0], parts[1]);
    }

    /** Whether its series are those of devices, and not of a whole site. */
    boolean isOfDevices() {
        return !measurement.equals("site") && !measurement.equals("radius");
    }

    @Override
    public String toString() {
        return measurement + "." + field;
    }

    private static void measured(String measurement, String fields) {
        FIELDS.put(measurement, new TreeSet<>(Arrays.asList(fields.split(" "))));
    }
}
