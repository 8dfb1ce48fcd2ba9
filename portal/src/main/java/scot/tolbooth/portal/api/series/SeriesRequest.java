package scot.tolbooth.portal.api.series;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import scot.tolbooth.collector.series.SeriesQuery;
import scot.tolbooth.collector.series.Zoom;
import scot.tolbooth.inventory.device.DeviceName;
import scot.tolbooth.inventory.device.Devices;
import scot.tolbooth.inventory.site.SiteCode;
import scot.tolbooth.inventory.site.Sites;
import scot.tolbooth.portal.api.Field;
import scot.tolbooth.portal.api.Fields;
import scot.tolbooth.portal.api.Kind;
import scot.tolbooth.portal.api.Period;
import scot.tolbooth.portal.api.References;

/** What a query asks of the time series. */
record SeriesRequest(Metric metric, Period period, Duration step, Map<String, String> tags) {

    static SeriesRequest read(Fields query, Devices devices, Sites sites, Instant now) {
        Field<Metric> metric = query.required("metric", Kind.word(Metric::of));
        Field<@Nullable DeviceName> device = query.optional("device", References.device(devices));
        Field<@Nullable SiteCode> site = query.optional("site", References.site(sites));
        Field<Period> period = Period.read(query, now, Duration.ofDays(1));
        Field<@Nullable Duration> step = query.optional("step", Kind.word(SeriesRequest::step));
        Field<Integer> points =
                query.optional("points", Kind.wholeNumber(Zoom.LEAST_SAMPLES, Zoom.MOST_SAMPLES), Zoom.USUAL_SAMPLES);
        if (query.has("step") && query.has("points")) {
            query.problem("points", "give either step or points");
        }
        if (query.has("device") == query.has("site")) {
            query.problem("device", "give either device or site");
        }
        return query.build(() -> {
            if (device.value() != null && !metric.value().isOfDevices()) {
                throw new IllegalArgumentException("device has no " + metric.value() + "; ask by site");
            }
            return new SeriesRequest(
                    metric.value(),
                    period.value(),
                    step(step.value(), points.value(), period.value()),
                    tags(device, site));
        });
    }

    SeriesQuery query() {
        return new SeriesQuery(metric.measurement(), metric.field(), tags, period.from(), period.to(), step);
    }

    private static Map<String, String> tags(Field<@Nullable DeviceName> device, Field<@Nullable SiteCode> site) {
        Map<String, String> tags = new TreeMap<>();
        if (device.value() != null) {
            tags.put("device", device.value().value());
        }
        if (site.value() != null) {
            tags.put("site", site.value().value());
        }
        return tags;
    }

    private static Duration step(@Nullable Duration asked, int points, Period period) {
        if (asked == null) {
            return Zoom.step(period.from(), period.to(), points);
        }
        Duration least =
                Duration.ofSeconds(Math.max(1, ceilingOf(period.length().toSeconds(), Zoom.MOST_SAMPLES)));
        if (asked.compareTo(least) < 0) {
            throw new IllegalArgumentException("step must be at least " + least + " over this period, for at most "
                    + Zoom.MOST_SAMPLES + " samples in a series");
        }
        return asked;
    }

    private static Duration step(String text) {
        try {
            Duration step =
                    text.matches("[0-9]{1,9}") ? Duration.ofSeconds(Long.parseLong(text)) : Duration.parse(text);
            if (step.toSeconds() >= 1 && step.equals(Duration.ofSeconds(step.toSeconds()))) {
                return step;
            }
        } catch (DateTimeParseException notOne) {
            // The rule below says it.
        }
        throw new IllegalArgumentException("must be a whole number of seconds, or a duration such as PT5M");
    }

    private static long ceilingOf(long dividend, long divisor) {
        return (dividend + divisor - 1) / divisor;
    }
}
