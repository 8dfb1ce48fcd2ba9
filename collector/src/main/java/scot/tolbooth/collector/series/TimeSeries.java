package scot.tolbooth.collector.series;

import java.util.Collection;
import java.util.List;

/** Where measurements go, and come from again for charts. */
public interface TimeSeries {

    /**
     * Takes points and returns at once; they are stored in the background, in order. While the store is away they are
     * kept in bounds, in memory and on disk.
     */
    void write(Collection<Point> points);

    /**
     * One series for each distinct set of tags, by tags.
     *
     * @throws org.springframework.dao.DataAccessException if the store is away
     */
    List<Series> query(SeriesQuery query);
}
