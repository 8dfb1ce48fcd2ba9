package scot.tolbooth.portal.operations;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import scot.tolbooth.collector.poll.LatestReadings;
import scot.tolbooth.collector.poll.Reading;
import scot.tolbooth.inventory.device.DeviceName;
import scot.tolbooth.portal.staff.ScottishTime;

/** The latest readings of a device in words and units that people read. */
class DeviceReadings {

    private final LatestReadings readings;

    DeviceReadings(LatestReadings readings) {
        this.readings = readings;
    }

    List<Line> of(DeviceName device) {
        return of(readings.of(device));
    }

    static List<Line> of(List<Reading> readings) {
        return readings.stream().map(DeviceReadings::line).toList();
    }

    /** A reading as it stands on the page. */
    public record Line(String about, String metric, String value, Instant at, String source) {}

    private static Line line(Reading reading) {
        String tags = reading.tags().entrySet().stream()
                .map(tag -> tag.getKey().replace('_', ' ') + " " + tag.getValue())
                .collect(Collectors.joining(", "));
        return new Line(
                tags.isEmpty() ? reading.measurement() : tags,
                name(reading.field()),
                value(reading),
                reading.at(),
                reading.source());
    }

    private static String value(Reading reading) {
        Double value = reading.value();
        String text = reading.text();
        return value == null ? text == null ? "-" : text : inUnits(reading.field(), value);
    }

    /** Units are in the field's name; see the contract's table of time series. */
    static String inUnits(String field, double value) {
        if (field.endsWith("_bits_per_second")) {
            return bits(value);
        }
        if (field.endsWith("_ratio")) {
            return String.format(Locale.UK, "%.1f %%", value * 100);
        }
        if (field.equals("uptime_seconds")) {
            return ScottishTime.words(Duration.ofSeconds((long) value));
        }
        if (field.equals("response_seconds") || field.equals("ping_seconds")) {
            return ChartDrawing.number(value * 1000) + " ms";
        }
        if (field.equals("up")) {
            return value > 0 ? "up" : "down";
        }
        return ChartDrawing.number(value) + unit(field);
    }

    private static String unit(String field) {
        if (field.endsWith("_per_second")) {
            return " per second";
        }
        if (field.endsWith("_celsius")) {
            return " °C";
        }
        return field.endsWith("_dbm") ? " dBm" : field.endsWith("_seconds") ? " s" : "";
    }

    private static String bits(double value) {
        if (value >= 1e9) {
            return ChartDrawing.number(value / 1e9) + " Gbit/s";
        }
        return value >= 1e6
                ? ChartDrawing.number(value / 1e6) + " Mbit/s"
                : ChartDrawing.number(value / 1e3) + " kbit/s";
    }

    private static String name(String field) {
        String words = field.replaceAll("_(bits_per_second|per_second|seconds|ratio|celsius|dbm)$", "")
                .replace('_', ' ');
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
