package scot.tolbooth.collector.state;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import scot.tolbooth.collector.series.Point;

/**
 * How an interface was at its last poll. Absent values could not be had.
 *
 * @param speed of the line, in bits per second
 * @param in received, in bits per second
 * @param out sent, in bits per second
 * @param errors both ways, per second
 */
public record InterfaceLevel(
        Instant at,
        boolean up,
        @Nullable Double speed,
        @Nullable Double in,
        @Nullable Double out,
        @Nullable Double errors) {

    /** Empty where the poll did not come to whether it is up. */
    static Optional<InterfaceLevel> of(Point point) {
        Map<String, Double> fields = point.fields();
        Double up = fields.get("up");
        if (up == null) {
            return Optional.empty();
        }
        Double in = fields.get("in_errors_per_second");
        Double out = fields.get("out_errors_per_second");
        return Optional.of(new InterfaceLevel(
                point.time(),
                up > 0,
                fields.get("speed_bits_per_second"),
                fields.get("in_bits_per_second"),
                fields.get("out_bits_per_second"),
                in == null || out == null ? null : Double.valueOf(in + out)));
    }

    /** As it was, without what it carried then. */
    InterfaceLevel withoutRates() {
        return new InterfaceLevel(at, up, speed, null, null, null);
    }
}
