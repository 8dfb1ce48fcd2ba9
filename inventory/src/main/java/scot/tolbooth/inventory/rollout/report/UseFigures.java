package scot.tolbooth.inventory.rollout.report;

import static scot.tolbooth.inventory.calendar.CivilTime.LONDON;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Words the figures of the service's use, each with its definition and period. */
final class UseFigures {

    static final String SITES = "Sites operational";
    static final String REGISTERED = "Registered users";
    static final String CONNECTIONS = "Connections per day";
    static final String PEAK = "Peak concurrent users";

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);
    private static final DateTimeFormatter INSTANT =
            DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm", Locale.UK).withZone(LONDON);

    private UseFigures() {}

    static Figure sites(long operational, LocalDate asAt, Map<String, Long> previous) {
        return new Figure(
                SITES,
                operational,
                previous.get(SITES),
                "Sites that have gone live, and sites in service since before their rollout was recorded.",
                "As at " + DATE.format(asAt));
    }

    static List<Figure> of(ServiceFigures.Use use, ReportPeriod period, Map<String, Long> previous) {
        String days = DATE.format(period.from()) + " to " + DATE.format(period.to());
        return List.of(
                new Figure(
                        REGISTERED,
                        use.registeredUsers(),
                        previous.get(REGISTERED),
                        "People whose e-mail address or mobile number was verified and who were not forgotten since.",
                        "As at " + DATE.format(period.to())),
                new Figure(
                        CONNECTIONS,
                        perDay(use, period),
                        previous.get(CONNECTIONS),
                        "Sessions that began (RADIUS Accounting-Start), divided by the days from the first one on.",
                        days + recordedFrom(use.firstConnection(), period)),
                new Figure(
                        PEAK,
                        use.peakConcurrentUsers(),
                        previous.get(PEAK),
                        "The most people online at one instant: open sessions, counted by registered user.",
                        use.peakAt() == null ? days : days + "; reached on " + INSTANT.format(use.peakAt())));
    }

    private static long perDay(ServiceFigures.Use use, ReportPeriod period) {
        LocalDate first = use.firstConnection();
        return first == null
                ? 0
                : Math.round((double) use.connections() / (ChronoUnit.DAYS.between(first, period.to()) + 1));
    }

    private static String recordedFrom(@Nullable LocalDate first, ReportPeriod period) {
        return first == null || first.equals(period.from()) ? "" : "; recorded from " + DATE.format(first);
    }
}
