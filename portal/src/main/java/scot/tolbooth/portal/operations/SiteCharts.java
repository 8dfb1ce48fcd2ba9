package scot.tolbooth.portal.operations;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import scot.tolbooth.collector.availability.Availabilities;
import scot.tolbooth.collector.availability.Period;
import scot.tolbooth.collector.series.Sample;
import scot.tolbooth.collector.series.Series;
import scot.tolbooth.collector.series.SeriesQuery;
import scot.tolbooth.collector.series.TimeSeries;
import scot.tolbooth.collector.series.Zoom;
import scot.tolbooth.collector.state.StateSubject;
import scot.tolbooth.inventory.device.Device;
import scot.tolbooth.inventory.device.DeviceKind;
import scot.tolbooth.inventory.device.Devices;
import scot.tolbooth.inventory.site.SiteCode;
import scot.tolbooth.portal.operations.ChartDrawing.Measured;
import scot.tolbooth.portal.staff.ScottishTime;

/** The charts of one site: people, devices, and what its WAN carries. */
class SiteCharts {

    private static final double BITS_PER_MEGABIT = 1e6;

    private final TimeSeries series;
    private final Devices devices;
    private final Availabilities availabilities;
    private final Clock clock;

    SiteCharts(TimeSeries series, Devices devices, Availabilities availabilities, Clock clock) {
        this.series = series;
        this.devices = devices;
        this.availabilities = availabilities;
        this.clock = clock;
    }

    List<Chart> of(SiteCode site, ChartRange range) {
        Window window = window(range);
        ChartDrawing drawing = new ChartDrawing(window.from(), window.to(), window.step(), new ScottishTime(clock));
        List<Chart> charts = new ArrayList<>();
        charts.add(drawing.draw(
                "people",
                "People and devices",
                "",
                List.of(
                        new Measured("People online", ofSite(site, "concurrent_users", window)),
                        new Measured("Associated devices", ofSite(site, "clients", window)))));
        devices.at(site).stream()
                .filter(device -> device.kind() == DeviceKind.WAN_ROUTER)
                .map(router -> wan(router, drawing, window))
                .forEach(charts::add);
        return charts;
    }

    /** Of a router's interfaces the one that carried most. */
    private Chart wan(Device router, ChartDrawing drawing, Window window) {
        Map<String, String> tags =
                Map.of("site", router.site().value(), "device", router.name().value());
        List<Series> received = query("interface", "in_bits_per_second", tags, window);
        Optional<String> busiest = received.stream()
                .max(Comparator.comparingDouble(SiteCharts::total))
                .map(found -> found.tags().get("interface"));
        String name = busiest.map(port -> ", interface " + port).orElse("");
        return drawing.draw(
                "wan-" + router.name(),
                "WAN traffic of " + router.name() + name,
                "Mbit/s",
                List.of(
                        new Measured("In", megabits(received, busiest)),
                        new Measured(
                                "Out", megabits(query("interface", "out_bits_per_second", tags, window), busiest))),
                availabilities
                        .of(StateSubject.of(router.name()), new Period(window.from(), window.to()), null)
                        .outages());
    }

    private List<Sample> ofSite(SiteCode site, String field, Window window) {
        return query("site", field, Map.of("site", site.value()), window).stream()
                .findFirst()
                .map(Series::samples)
                .orElse(List.of());
    }

    private List<Series> query(String measurement, String field, Map<String, String> tags, Window window) {
        return series.query(new SeriesQuery(measurement, field, tags, window.from(), window.to(), window.step()));
    }

    private static double total(Series one) {
        return one.samples().stream().mapToDouble(Sample::mean).sum();
    }

    private static List<Sample> megabits(List<Series> all, Optional<String> port) {
        return all.stream()
                .filter(one -> port.isPresent() && port.get().equals(one.tags().get("interface")))
                .findFirst()
                .map(one -> one.samples().stream().map(SiteCharts::inMegabits).toList())
                .orElse(List.of());
    }

    private static Sample inMegabits(Sample sample) {
        return new Sample(
                sample.at(),
                sample.min() / BITS_PER_MEGABIT,
                sample.mean() / BITS_PER_MEGABIT,
                sample.max() / BITS_PER_MEGABIT,
                sample.count());
    }

    /** Begins and ends on full steps. */
    private Window window(ChartRange range) {
        Instant now = clock.instant();
        Duration step = Zoom.step(now.minus(range.length()), now, Zoom.USUAL_SAMPLES);
        long seconds = step.toSeconds();
        Instant to = Instant.ofEpochSecond((now.getEpochSecond() / seconds + 1) * seconds);
        return new Window(to.minus(range.length()), to, step);
    }

    private record Window(Instant from, Instant to, Duration step) {}
}
