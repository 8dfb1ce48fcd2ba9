package scot.tolbooth.collector.series;

import java.util.List;

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

    @Override
    void close();
}
