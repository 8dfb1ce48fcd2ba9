package scot.tolbooth.collector.capacity;

import static scot.tolbooth.inventory.calendar.CivilTime.LONDON;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import scot.tolbooth.collector.series.Sample;
import scot.tolbooth.collector.series.SeriesQuery;
import scot.tolbooth.collector.series.TimeSeries;
import scot.tolbooth.inventory.circuit.Bandwidth;
import scot.tolbooth.inventory.circuit.Circuit;
import scot.tolbooth.inventory.device.DeviceName;

/** How busy circuits are in their busy hours, and when they will be full, both ways. */
public final class CircuitCapacity {

    /** Share of the contract from which on a line is felt to be slow. */
    public static final double THRESHOLD = 0.8;

    private static final int WEEKS = 26;
    private static final double BITS_OF_MEGABIT = 1e6;

    private final TimeSeries series;
    private final Clock clock;
    private final SaturationRule rule = new SaturationRule(THRESHOLD);

    public CircuitCapacity(TimeSeries series, Clock clock) {
        this.series = series;
        this.clock = clock;
    }

    /**
     * One way of a circuit.
     *
     * @param contract what was ordered; absent where it is not recorded
     * @param days how busy it was, in the last 26 weeks
     */
    public record Way(Direction direction, @Nullable Bandwidth contract, List<BusyDay> days, Saturation saturation) {}

    /** Seen from the site. */
    public enum Direction {
        DOWNLOAD("Download", "in_bits_per_second"),
        UPLOAD("Upload", "out_bits_per_second");

        private final String label;
        private final String field;

        Direction(String label, String field) {
            this.label = label;
            this.field = field;
        }

        /** The word used on screen. */
        public String label() {
            return label;
        }
    }

    /** Download first. */
    public List<Way> of(Circuit circuit) {
        return List.of(
                way(circuit, Direction.DOWNLOAD, circuit.download()), way(circuit, Direction.UPLOAD, circuit.upload()));
    }

    private Way way(Circuit circuit, Direction direction, @Nullable Bandwidth contract) {
        DeviceName router = circuit.router();
        String port = circuit.interfaceName();
        if (contract == null) {
            return notReckoned(direction, null, "no bandwidth is recorded");
        }
        if (router == null || port == null) {
            return notReckoned(direction, contract, "no router and interface are recorded");
        }
        LocalDate today = LocalDate.ofInstant(clock.instant(), LONDON);
        List<Sample> hours = hours(direction.field, Map.of("device", router.value(), "interface", port), today);
        List<BusyDay> days = BusyDay.of(hours, contract.mbps().doubleValue() * BITS_OF_MEGABIT, LONDON);
        return new Way(direction, contract, days, rule.of(days, today));
    }

    /** Whole days up to yesterday. */
    private List<Sample> hours(String field, Map<String, String> tags, LocalDate today) {
        return series
                .query(new SeriesQuery(
                        "interface",
                        field,
                        tags,
                        today.minusWeeks(WEEKS).atStartOfDay(LONDON).toInstant(),
                        today.atStartOfDay(LONDON).toInstant(),
                        Duration.ofHours(1)))
                .stream()
                .flatMap(one -> one.samples().stream())
                .toList();
    }

    private static Way notReckoned(Direction direction, @Nullable Bandwidth contract, String why) {
        return new Way(direction, contract, List.of(), new Saturation.NotReckoned(why));
    }
}
