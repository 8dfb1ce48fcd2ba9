package scot.tolbooth.portal.operations;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import scot.tolbooth.collector.series.Sample;
import scot.tolbooth.collector.series.Series;
import scot.tolbooth.collector.series.SeriesQuery;
import scot.tolbooth.collector.series.TimeSeries;
import scot.tolbooth.collector.series.Zoom;
import scot.tolbooth.inventory.site.SiteCode;

/**
 * Before the portal: how many devices are on the Wi-Fi, and how many of them are signed in. SNMP counts devices at an
 * instant and tells none from another, so that this is a mean over time and no number of people.
 *
 * @param associated at once, on average over the time that was measured
 * @param signedIn people online at once, on average over the same
 */
record AssociatedDevices(double associated, double signedIn) {

    private static final Logger LOG = LoggerFactory.getLogger(AssociatedDevices.class);
    private static final int SAMPLES = 200;

    /** Absent where nothing was measured, or what was measured cannot be read. */
    static @Nullable AssociatedDevices of(TimeSeries series, @Nullable Set<SiteCode> sites, Instant from, Instant to) {
        try {
            Double clients = mean(series, "clients", sites, from, to);
            Double users = mean(series, "concurrent_users", sites, from, to);
            return clients == null || users == null ? null : new AssociatedDevices(clients, users);
        } catch (DataAccessException away) {
            LOG.warn("Associated devices could not be read: {}", away.toString());
            return null;
        }
    }

    /** In words. */
    public String sentence() {
        return "%s devices were associated at once on average, %s people signed in%s."
                .formatted(
                        ChartDrawing.number(round(associated)),
                        ChartDrawing.number(round(signedIn)),
                        associated < 1 ? "" : " (%d %%)".formatted(Math.round(100 * signedIn / associated)));
    }

    /** The sum of the sites' means. */
    private static @Nullable Double mean(
            TimeSeries series, String field, @Nullable Set<SiteCode> sites, Instant from, Instant to) {
        Duration step = Zoom.step(from, to, SAMPLES);
        double sum = 0;
        boolean any = false;
        Map<String, String> tags = sites != null && sites.size() == 1
                ? Map.of("site", sites.iterator().next().value())
                : Map.of();
        for (Series one : series.query(new SeriesQuery("site", field, tags, from, to, step))) {
            String site = one.tags().get("site");
            boolean wanted = site != null && (sites == null || sites.contains(new SiteCode(site)));
            if (wanted && !one.samples().isEmpty()) {
                sum += one.samples().stream()
                        .mapToDouble(Sample::mean)
                        .average()
                        .orElse(0);
                any = true;
            }
        }
        return any ? sum : null;
    }

    private static double round(double value) {
        return Math.round(value * 10) / 10.0;
    }
}
