package scot.tolbooth.collector.series;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import scot.tolbooth.collector.series.SeriesSpool.Batch;

/**
 * Brings what was kept on disk into the store, oldest first and one step at a time, so that fresh points go between;
 * then has the hours rolled up again that were complete only now. Belongs to one thread.
 */
final class BackFill {

    private final SeriesStore store;
    private final SeriesSpool spool;
    private final CatchUp hours;
    private final Clock clock;

    BackFill(SeriesStore store, SeriesSpool spool, Clock clock) {
        this.store = store;
        this.spool = spool;
        this.hours = CatchUp.in(spool.directory());
        this.clock = clock;
    }

    boolean isDue() {
        return spool.oldest().isPresent() || hours.next().isPresent();
    }

    /**
     * Does one step.
     *
     * @param offer stores points; false if the store is away
     * @return false if it is
     */
    boolean step(Predicate<List<Point>> offer) {
        Optional<Batch> oldest = spool.oldest();
        if (oldest.isPresent()) {
            return store(oldest.get(), offer);
        }
        Optional<Instant> hour = hours.next();
        hour.ifPresent(store::rollUpAgain);
        hour.ifPresent(hours::done);
        return true;
    }

    /** Looks at points that are about to be stored: hours of some may have been rolled up without them. */
    void note(List<Point> points) {
        hours.note(points, clock.instant());
    }

    private boolean store(Batch batch, Predicate<List<Point>> offer) {
        List<Point> points = spool.read(batch);
        // Noted first: should the process end in between, an hour is rolled up once too often and not once too seldom.
        note(points);
        if (!points.isEmpty() && !offer.test(points)) {
            return false;
        }
        spool.remove(batch);
        return true;
    }
}
