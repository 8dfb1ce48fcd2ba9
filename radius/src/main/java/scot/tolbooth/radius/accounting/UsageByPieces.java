package scot.tolbooth.radius.accounting;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import scot.tolbooth.inventory.site.SiteCode;

/**
 * Statistics from the hours that are rolled up and, for what is not whole or not settled, from the sessions. The most over
 * a period is the most over its pieces, so that nothing is lost; and hours outlive the sessions.
 */
final class UsageByPieces implements Usage {

    private final JdbcUsageHours hours;
    private final JdbcUsage sessions;
    private final JdbcSitePeaks sitePeaks;
    private final Clock clock;

    UsageByPieces(UsageRollUp.Stores stores, Clock clock) {
        this.hours = stores.hours();
        this.sessions = stores.usage();
        this.sitePeaks = stores.sitePeaks();
        this.clock = clock;
    }

    /** A part of the period that is answered from one source. */
    private record Piece(Instant from, Instant to, boolean rolled) {}

    @Override
    public UsageStatistics between(Instant from, Instant to) {
        SortedMap<LocalDate, Long> perDay = new TreeMap<>();
        Map<SiteCode, Long> bySite = new TreeMap<>();
        Optional<Peak> peak = Optional.empty();
        for (Piece piece : pieces(from, to)) {
            connectionsPerDay(piece).forEach((day, count) -> perDay.merge(day, count, Long::sum));
            connectionsBySite(piece).forEach((site, count) -> bySite.merge(site, count, Long::sum));
            peak = Optional.ofNullable(higher(peak.orElse(null), peak(piece).orElse(null)));
        }
        return new UsageStatistics(
                perDay,
                bySite,
                peak.map(Peak::people).orElse(0),
                peak.map(Peak::at).orElse(null));
    }

    @Override
    public Map<SiteCode, Peak> peaksBySite(Instant from, Instant to) {
        Map<SiteCode, Peak> peaks = new TreeMap<>();
        for (Piece piece : pieces(from, to)) {
            peaksBySite(piece)
                    .forEach((site, peak) -> peaks.merge(site, peak, (one, other) -> {
                        Peak higher = higher(one, other);
                        return higher == null ? one : higher;
                    }));
        }
        return peaks;
    }

    private List<Piece> pieces(Instant from, Instant to) {
        Optional<JdbcUsageHours.Rolled> rolled = hours.rolled();
        Instant begin =
                later(ceiling(from), rolled.map(JdbcUsageHours.Rolled::since).orElse(to));
        Instant end = earlier(
                to.truncatedTo(ChronoUnit.HOURS),
                rolled.map(JdbcUsageHours.Rolled::until).orElse(from));
        List<Piece> pieces = new ArrayList<>();
        if (begin.isBefore(end)) {
            add(new Piece(from, begin, false), pieces);
            add(new Piece(begin, end, true), pieces);
            add(new Piece(end, to, false), pieces);
        } else {
            add(new Piece(from, to, false), pieces);
        }
        return pieces;
    }

    private static void add(Piece piece, List<Piece> to) {
        if (piece.from().isBefore(piece.to())) {
            to.add(piece);
        }
    }

    private SortedMap<LocalDate, Long> connectionsPerDay(Piece piece) {
        return piece.rolled()
                ? hours.connectionsPerDay(piece.from(), piece.to())
                : sessions.connectionsPerDay(piece.from(), piece.to());
    }

    private Map<SiteCode, Long> connectionsBySite(Piece piece) {
        return piece.rolled()
                ? hours.connectionsBySite(piece.from(), piece.to())
                : sessions.connectionsBySite(piece.from(), piece.to());
    }

    private Optional<Peak> peak(Piece piece) {
        return piece.rolled()
                ? Optional.ofNullable(hours.peaks(piece.from(), piece.to()).get(""))
                : sessions.peak(piece.from(), untilNow(piece.to()));
    }

    private Map<SiteCode, Peak> peaksBySite(Piece piece) {
        if (!piece.rolled()) {
            return sitePeaks.between(piece.from(), untilNow(piece.to()));
        }
        Map<SiteCode, Peak> peaks = new TreeMap<>();
        hours.peaks(piece.from(), piece.to()).forEach((site, peak) -> {
            if (!site.isEmpty()) {
                peaks.put(new SiteCode(site), peak);
            }
        });
        return peaks;
    }

    /** An open session has lasted until now, not until the end of a period that is not over. */
    private Instant untilNow(Instant to) {
        return earlier(to, clock.instant());
    }

    /** The first of two equal ones. */
    private static @Nullable Peak higher(@Nullable Peak one, @Nullable Peak other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return other.people() > one.people() ? other : one;
    }

    private static Instant ceiling(Instant instant) {
        Instant floor = instant.truncatedTo(ChronoUnit.HOURS);
        return floor.equals(instant) ? floor : floor.plus(Duration.ofHours(1));
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
