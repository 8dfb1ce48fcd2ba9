package scot.tolbooth.collector.state;

import java.time.Instant;
import java.util.Map;
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

    static InterfaceLevel of(Point point) {
        Map<String, Double> fields = point.fields();
        Double in = fields.get("in_errors_per_second");
        Double out = fields.get("out_errors_per_second");
        return new InterfaceLevel(
                point.time(),
                fields.getOrDefault("up", 0.0) > 0,
                fields.get("speed_bits_per_second"),
                fields.get("in_bits_per_second"),
                fields.get("out_bits_per_second"),
                in == null || out == null ? null : Double.valueOf(in + out));
    }
}
