package scot.tolbooth.portal.api;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import scot.tolbooth.collector.series.Point;
import scot.tolbooth.collector.series.Sample;
import scot.tolbooth.collector.series.Series;
import scot.tolbooth.collector.series.SeriesQuery;
import scot.tolbooth.collector.series.TimeSeries;

/** Answers every query with one sample, and remembers the query. */
public class FakeTimeSeries implements TimeSeries {

    private final List<SeriesQuery> queries = new ArrayList<>();

    @Override
    public void write(Collection<Point> points) {
        throw new UnsupportedOperationException("the API only reads");
    }

    @Override
    public List<Series> query(SeriesQuery query) {
        queries.add(query);
        return List.of(new Series(new TreeMap<>(query.tags()), List.of(new Sample(query.from(), 1, 2, 3, 4))));
    }

    public SeriesQuery lastQuery() {
        return queries.get(queries.size() - 1);
    }
}
