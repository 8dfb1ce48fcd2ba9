package scot.tolbooth.collector.poll;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import scot.tolbooth.collector.profile.ProfileReading;
import scot.tolbooth.collector.profile.Provenance;
import scot.tolbooth.collector.series.Point;
import scot.tolbooth.inventory.device.Device;

/** The readings of one poll, and the points of the time series among them: one point for each row. */
final class ReadingSheet {

    private final Device device;
    private final Times times;
    private final boolean shown;
    private final Interpretation.SiteOf siteOf;
    private final List<Reading> readings = new ArrayList<>();
    private final List<Point> points = new ArrayList<>();
    private final Map<String, Double> deviceRow = new LinkedHashMap<>();
    private Map<String, Double> row = new LinkedHashMap<>();
    private SortedMap<String, String> rowTags = Collections.emptySortedMap();

    /**
     * When it was read.
     *
     * @param slow when what is read rarely was
     */
    record Times(Instant at, Instant slow) {}

    /**
     * @param shown whether somebody looks at the readings; there are points in any case
     * @param siteOf the site of an access point by its name, where the inventory knows it
     */
    ReadingSheet(Device device, Times times, boolean shown, Interpretation.SiteOf siteOf) {
        this.device = device;
        this.times = times;
        this.shown = shown;
        this.siteOf = siteOf;
    }

    /** Whether somebody looks: most polls end as points, and nobody asks where their numbers came from. */
    boolean isShown() {
        return shown;
    }

    List<Reading> readings() {
        return List.copyOf(readings);
    }

    List<Point> points() {
        return Collections.unmodifiableList(points);
    }

    /** A number of the device, for its time series. */
    void number(String measurement, String field, double value, Provenance source) {
        number(measurement, Map.of(), field, value, source);
    }

    /** A number of the row that is being written. */
    void number(String measurement, Map<String, String> tags, String field, double value, Provenance source) {
        // Numbers of the device come between those of its parts: they go to its own point at the end.
        (measurement.equals("device") ? deviceRow : row).put(field, value);
        if (shown) {
            readings.add(new Reading(measurement, sorted(tags), field, value, null, times.at, source.toString()));
        }
    }

    /** A number of the device that is shown but not kept over time. */
    void noted(String field, double value, Provenance source) {
        if (shown) {
            readings.add(new Reading("device", new TreeMap<>(), field, value, null, times.at, source.toString()));
        }
    }

    /** A text that a profile reads, as old as it is. */
    void fact(String measurement, Map<String, String> tags, String field, ProfileReading.Fact fact) {
        if (shown) {
            Instant read = fact.slow() ? times.slow : times.at;
            readings.add(new Reading(measurement, sorted(tags), field, null, fact.text(), read, fact.source()));
        }
    }

    void fact(String measurement, Map<String, String> tags, String field, String text, Provenance source) {
        if (shown) {
            readings.add(new Reading(measurement, sorted(tags), field, null, text, times.at, source.toString()));
        }
    }

    /** Makes a point of the numbers since the last row. */
    void endRow(String measurement, Map<String, String> tags) {
        Map<String, Double> fields = measurement.equals("device") ? deviceRow : row;
        if (!fields.isEmpty()) {
            points.add(
                    new Point(measurement, allTags(measurement, tags), Collections.unmodifiableMap(fields), times.at));
        }
        if (!measurement.equals("device")) {
            row = new LinkedHashMap<>();
        }
    }

    /** The readings of a row share its tags. */
    private SortedMap<String, String> sorted(Map<String, String> tags) {
        if (!tags.equals(rowTags)) {
            rowTags = Collections.unmodifiableSortedMap(new TreeMap<>(tags));
        }
        return rowTags;
    }

    private SortedMap<String, String> allTags(String measurement, Map<String, String> tags) {
        SortedMap<String, String> all = new TreeMap<>(tags);
        all.put("device", device.name().value());
        all.put(
                "site",
                Optional.ofNullable(tags.get("access_point"))
                        .flatMap(siteOf)
                        .orElse(device.site().value()));
        if (measurement.equals("device")) {
            all.put("kind", device.kind().word());
        }
        return all;
    }
}
