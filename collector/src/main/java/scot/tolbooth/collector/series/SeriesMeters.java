package scot.tolbooth.collector.series;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** The metrics of the way to the store. */
final class SeriesMeters {

    private SeriesMeters() {}

    static void bind(SeriesBuffer buffer, MeterRegistry meters) {
        gauge("tolbooth.series.points.waiting", SeriesHealth::waiting, buffer, meters);
        gauge("tolbooth.series.points.spooled", health -> health.spool().points(), buffer, meters);
        gauge("tolbooth.series.spool.octets", health -> health.spool().octets(), buffer, meters);
        count("tolbooth.series.points.written", SeriesHealth::written, buffer, meters);
        count("tolbooth.series.points.dropped", SeriesHealth::dropped, buffer, meters);
    }

    private static void gauge(
            String name, ToDoubleFunction<SeriesHealth> value, SeriesBuffer buffer, MeterRegistry meters) {
        meters.gauge(name, buffer, of -> value.applyAsDouble(of.health()));
    }

    private static void count(
            String name, ToDoubleFunction<SeriesHealth> value, SeriesBuffer buffer, MeterRegistry meters) {
        meters.more().counter(name, List.of(), buffer, of -> value.applyAsDouble(of.health()));
    }
}
