package scot.tolbooth.collector.series;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A store of points behind the buffer. */
interface SeriesStore extends AutoCloseable {

    /**
     * Stores points; storing the same ones again changes nothing.
     *
     * @throws UnacceptablePointsException if the store is there and will never take them
     * @throws RuntimeException if the store is away: they may be offered again
     */
    void store(List<Point> points);

    /** One series for each distinct set of tags, by tags. */
    List<Series> query(SeriesQuery query);

    /**
     * Makes the roll-ups of an hour again, of which points were stored late; a store without roll-ups has nothing to do.
     *
     * @throws RuntimeException if the store is away
     */
    void rollUpAgain(Instant hour);

    /** What an operator should know of how long points are kept; absent where there is nothing. */
    default @Nullable String note() {
        return null;
    }

    @Override
    void close();
}
