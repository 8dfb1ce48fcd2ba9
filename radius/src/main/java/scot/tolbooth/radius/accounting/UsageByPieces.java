package scot.tolbooth.radius.accounting;

import static scot.tolbooth.inventory.calendar.CivilTime.LONDON;

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
 * Statistics from the days and hours that are rolled up and, for what is not whole or not settled, from the sessions. The
 * most over a period is the most over its pieces, so that nothing is lost; and days and hours outlive the sessions.
 */
final class UsageByPieces implements Usage {

    private final UsageRollUp.Stores stores;
    private final Clock clock;

    UsageByPieces(UsageRollUp.Stores stores, Clock clock) {
        this.stores = stores;
        this.clock = clock;
    }

    /** A part of the period that is answered from one source. */
    private record Piece(Instant from, Instant to, UsageSource source) {}

    @Override
    public UsageStatistics between(Instant from, Instant to) {
        SortedMap<LocalDate, Long> perDay = new TreeMap<>();
        Map<SiteCode, Long> bySite = new TreeMap<>();
        Map<String, Peak> peaks = new TreeMap<>();
        for (Piece piece : pieces(from, to)) {
            UsageSource source = piece.source();
            source.connectionsPerDay(piece.from(), piece.to())
                    .forEach((day, count) -> perDay.merge(day, count, Long::sum));
            source.connectionsBySite(piece.from(), piece.to())
                    .forEach((site, count) -> bySite.merge(site, count, Long::sum));
            source.peaks(piece.from(), untilNow(piece))
                    .forEach((site, peak) -> peaks.merge(site, peak, UsageByPieces::higher));
        }
        Peak all = peaks.remove("");
        Map<SiteCode, Peak> peakBySite = new TreeMap<>();
        peaks.forEach((site, peak) -> peakBySite.put(new SiteCode(site), peak));
        return new UsageStatistics(
                perDay, bySite, all == null ? 0 : all.people(), all == null ? null : all.at(), peakBySite);
    }

    @Override
    public List<UsageHour> hours(Instant from, Instant to, @Nullable SiteCode site) {
        return stores.hours().of(site, from, to);
    }

    private List<Piece> pieces(Instant from, Instant to) {
        Optional<JdbcUsageHours.Rolled> rolled = stores.hours().rolled();
        Instant begin =
                later(ceiling(from), rolled.map(JdbcUsageHours.Rolled::since).orElse(to));
        Instant end = earlier(
                to.truncatedTo(ChronoUnit.HOURS),
                rolled.map(JdbcUsageHours.Rolled::until).orElse(from));
        List<Piece> pieces = new ArrayList<>();
        if (begin.isBefore(end)) {
            add(new Piece(from, begin, stores.sessions()), pieces);
            addRolled(begin, end, pieces);
            add(new Piece(end, to, stores.sessions()), pieces);
        } else {
            add(new Piece(from, to, stores.sessions()), pieces);
        }
        return pieces;
    }

    /** Whole days from the days, the rest from the hours. */
    private void addRolled(Instant begin, Instant end, List<Piece> to) {
        LocalDate first = LocalDate.ofInstant(begin.minusNanos(1), LONDON).plusDays(1);
        LocalDate last = LocalDate.ofInstant(end, LONDON);
        if (first.isBefore(last)) {
            Instant firstMidnight = first.atStartOfDay(LONDON).toInstant();
            Instant lastMidnight = last.atStartOfDay(LONDON).toInstant();
            add(new Piece(begin, firstMidnight, stores.hours()), to);
            add(new Piece(firstMidnight, lastMidnight, stores.days()), to);
            add(new Piece(lastMidnight, end, stores.hours()), to);
        } else {
            add(new Piece(begin, end, stores.hours()), to);
        }
    }

    private static void add(Piece piece, List<Piece> to) {
        if (piece.from().isBefore(piece.to())) {
            to.add(piece);
        }
    }

    /** An open session has lasted until now, not until the end of a period that is not over. */
    private Instant untilNow(Piece piece) {
        return earlier(piece.to(), later(piece.from(), clock.instant()));
    }

    /** The first of two equal ones. */
    private static Peak higher(Peak one, Peak other) {
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
