package scot.tolbooth.collector.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What every store of time series must do. */
interface TimeSeriesContract {

    /** An empty store. */
    SeriesStore store();

    /** A whole hour in the recent past. */
    default Instant start() {
        return Instant.now().truncatedTo(ChronoUnit.HOURS).minus(Duration.ofHours(5));
    }

    @Test
    default void aDayOfOneInterfaceComesBackInSteps() {
        List<Point> points = new ArrayList<>();
        for (int minute = 0; minute < 60; minute++) {
            points.add(point(
                    "interface",
                    Map.of("device", "rtr", "interface", "ge-0/0/0", "site", "LIB-001"),
                    Map.of("in_bits_per_second", 1000.0 + minute, "out_bits_per_second", 5.0),
                    minute));
            points.add(point(
                    "interface",
                    Map.of("device", "rtr", "interface", "other", "site", "LIB-001"),
                    Map.of("in_bits_per_second", 9.0),
                    minute));
        }
        store().store(points);

        List<Series> series = store().query(new SeriesQuery(
                "interface",
                "in_bits_per_second",
                Map.of("device", "rtr", "interface", "ge-0/0/0"),
                start(),
                start().plus(Duration.ofHours(24)),
                Duration.ofMinutes(30)));

        assertThat(series).singleElement().satisfies(one -> {
            assertThat(one.tags()).containsEntry("site", "LIB-001").containsEntry("interface", "ge-0/0/0");
            assertThat(one.samples()).hasSize(2);
            assertThat(one.samples().get(0)).isEqualTo(new Sample(start(), 1000, 1014.5, 1029, 30));
            assertThat(one.samples().get(1).at()).isEqualTo(start().plus(Duration.ofMinutes(30)));
        });
    }

    @Test
    default void eachDistinctSetOfTagsIsASeriesOfItsOwnInOrder() {
        store().store(List.of(
                point(
                        "radio",
                        Map.of("device", "wlc", "access_point", "b", "band", "5 GHz"),
                        Map.of("clients", 4.0),
                        0),
                point(
                        "radio",
                        Map.of("device", "wlc", "access_point", "a", "band", "5 GHz"),
                        Map.of("clients", 2.0),
                        0),
                point(
                        "radio",
                        Map.of("device", "wlc", "access_point", "a", "band", "2.4 GHz"),
                        Map.of("clients", 1.0),
                        0)));

        assertThat(query("radio", "clients", Map.of("device", "wlc")))
                .extracting(series ->
                        series.tags().get("access_point") + " " + series.tags().get("band"))
                .containsExactly("a 2.4 GHz", "a 5 GHz", "b 5 GHz");
    }

    @Test
    default void aGapStaysAGapAndTheEndIsExclusive() {
        store().store(List.of(
                point("site", Map.of("site", "LIB-001"), Map.of("clients", 3.0), 0),
                point("site", Map.of("site", "LIB-001"), Map.of("clients", 5.0), 10),
                point("site", Map.of("site", "LIB-001"), Map.of("clients", 7.0), 60)));

        assertThat(query("site", "clients", Map.of("site", "LIB-001")).get(0).samples())
                .extracting(Sample::mean)
                .containsExactly(3.0, 5.0);
    }

    @Test
    default void oddNamesComeBackAsTheyWere() {
        String name = "Café, \"two\" = 'one' \\o/ end";
        store().store(List.of(point("ssid", Map.of("device", "wlc", "ssid", name), Map.of("clients", 3.0), 0)));

        assertThat(query("ssid", "clients", Map.of("ssid", name)))
                .singleElement()
                .satisfies(series -> assertThat(series.tags()).containsEntry("ssid", name));
    }

    @Test
    default void twoWritersOfOneThingAtOneInstantAddUp() {
        store().store(List.of(point("site", Map.of("site", "LIB-002"), Map.of("clients", 3.0), 0)));
        store().store(List.of(point("site", Map.of("site", "LIB-002"), Map.of("concurrent_users", 2.0), 0)));
        store().store(List.of(point("site", Map.of("site", "LIB-002"), Map.of("clients", 3.0), 0)));

        assertThat(query("site", "clients", Map.of("site", "LIB-002"))
                        .get(0)
                        .samples()
                        .get(0)
                        .count())
                .isEqualTo(1);
        assertThat(query("site", "concurrent_users", Map.of("site", "LIB-002"))
                        .get(0)
                        .samples()
                        .get(0)
                        .mean())
                .isCloseTo(2, within(1e-9));
    }

    @Test
    default void aSpikeOfOneSampleIsThereAtAnyZoomAndFromAnyLevel() {
        List<Point> points = new ArrayList<>();
        for (int minute = 0; minute < 180; minute++) {
            double value = minute == 77 ? 900 : 3;
            points.add(point("interface", Map.of("device", "rtr"), Map.of("in_bits_per_second", value), minute));
        }
        store().store(points);

        for (int minutes : new int[] {1, 7, 5, 30, 60, 180, 1440}) {
            List<Sample> samples = store().query(new SeriesQuery(
                            "interface",
                            "in_bits_per_second",
                            Map.of(),
                            start(),
                            start().plus(Duration.ofDays(1)),
                            Duration.ofMinutes(minutes)))
                    .get(0)
                    .samples();
            assertThat(samples.stream().mapToDouble(Sample::max).max()).hasValue(900);
            assertThat(samples.stream().mapToLong(Sample::count).sum()).isEqualTo(180);
            assertThat(samples.stream()
                            .mapToDouble(sample -> sample.mean() * sample.count())
                            .sum())
                    .isCloseTo(179 * 3 + 900, within(1e-6));
        }
    }

    @Test
    default void whatWasNeverMeasuredIsNothing() {
        assertThat(query("radius", "accepts_per_second", Map.of())).isEmpty();
    }

    default List<Series> query(String measurement, String field, Map<String, String> tags) {
        return store().query(new SeriesQuery(
                measurement, field, tags, start(), start().plus(Duration.ofHours(1)), Duration.ofMinutes(1)));
    }

    default Point point(String measurement, Map<String, String> tags, Map<String, Double> fields, int minute) {
        return new Point(measurement, new TreeMap<>(tags), fields, start().plus(Duration.ofMinutes(minute)));
    }
}
