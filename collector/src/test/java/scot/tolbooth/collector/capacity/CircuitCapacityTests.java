package scot.tolbooth.collector.capacity;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import scot.tolbooth.collector.capacity.CircuitCapacity.Way;
import scot.tolbooth.collector.series.Point;
import scot.tolbooth.collector.series.Sample;
import scot.tolbooth.collector.series.Series;
import scot.tolbooth.collector.series.SeriesQuery;
import scot.tolbooth.collector.series.TimeSeries;
import scot.tolbooth.inventory.circuit.Bandwidth;
import scot.tolbooth.inventory.circuit.Circuit;
import scot.tolbooth.inventory.circuit.CircuitDates;
import scot.tolbooth.inventory.circuit.CircuitReference;
import scot.tolbooth.inventory.device.DeviceName;
import scot.tolbooth.inventory.site.SiteCode;

class CircuitCapacityTests {

    private static final Instant NOW = Instant.parse("2026-11-28T12:00:00Z");
    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private final List<SeriesQuery> asked = new ArrayList<>();
    private final CircuitCapacity capacity = new CircuitCapacity(new Growing(), Clock.fixed(NOW, ZoneOffset.UTC));

    @Test
    void bothWaysAreReckonedFromTheHoursOfTheInterface() {
        List<Way> ways = capacity.of(circuit("100", "20", "ge-0/0/1"));

        assertThat(ways.get(0).days()).hasSize(182);
        assertThat(ways.get(0).days().get(181).date()).isEqualTo(LocalDate.of(2026, 11, 27));
        assertThat(ways.get(0).saturation()).isInstanceOf(Saturation.Ahead.class);
        assertThat(ways.get(1).saturation()).isEqualTo(new Saturation.NotWithinAYear(null));
        assertThat(asked)
                .extracting(SeriesQuery::tags)
                .containsOnly(Map.of("device", "mot-lib-rtr-1", "interface", "ge-0/0/1"));
    }

    @Test
    void whatIsNotRecordedIsSaid() {
        assertThat(capacity.of(circuit(null, "20", null)))
                .extracting(way -> SaturationWords.of(way.saturation()))
                .containsExactly(
                        "Cannot be forecast: no bandwidth is recorded",
                        "Cannot be forecast: no router and interface are recorded");
    }

    @Test
    void theBusyHoursOfADayCountAndNotItsMean() {
        Instant midnight = LocalDate.of(2026, 11, 20).atStartOfDay(LONDON).toInstant();
        List<Sample> hours = new ArrayList<>();
        for (int hour = 0; hour < 24; hour++) {
            double value = hour >= 14 && hour < 17 ? 60e6 : 1e6;
            hours.add(new Sample(midnight.plus(Duration.ofHours(hour)), 0, value, 99e6, 60));
        }
        assertThat(BusyDay.of(hours, 100e6, LONDON)).containsExactly(new BusyDay(LocalDate.of(2026, 11, 20), 0.6));
        assertThat(BusyDay.of(hours.subList(0, 17), 100e6, LONDON)).isEmpty();
    }

    private static Circuit circuit(@Nullable String download, @Nullable String upload, @Nullable String port) {
        return new Circuit(
                new CircuitReference("ONEA1"),
                new SiteCode("LIB-001"),
                null,
                null,
                null,
                download == null ? null : new Bandwidth(new BigDecimal(download)),
                upload == null ? null : new Bandwidth(new BigDecimal(upload)),
                CircuitDates.UNKNOWN,
                port == null ? null : new DeviceName("mot-lib-rtr-1"),
                port,
                null,
                1);
    }

    /** Download grows by 0.2 Mbit/s each day up to 55 now, upload is what it was. */
    private final class Growing implements TimeSeries {

        @Override
        public void write(Collection<Point> points) {
            throw new UnsupportedOperationException("only read");
        }

        @Override
        public List<Series> query(SeriesQuery query) {
            asked.add(query);
            boolean in = query.field().equals("in_bits_per_second");
            List<Sample> samples = new ArrayList<>();
            for (Instant at = query.from(); at.isBefore(query.to()); at = at.plus(query.step())) {
                double ago = Duration.between(at, NOW).toHours() / 24.0;
                double value = in ? 55e6 - ago * 0.2e6 : 2e6 + Math.floorMod(at.getEpochSecond(), 7) * 1e3;
                samples.add(new Sample(at, value, value, value, 60));
            }
            return List.of(new Series(new TreeMap<>(query.tags()), samples));
        }
    }
}
