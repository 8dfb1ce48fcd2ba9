package scot.tolbooth.collector.series;

import java.util.TreeMap;

/** Writes the one kind of InfluxQL statement that charts need; works on InfluxDB 1, 2 and 3. */
final class InfluxQl {

    private InfluxQl() {}

    static String select(SeriesQuery query) {
        String field = identifier(query.field());
        StringBuilder statement = new StringBuilder("SELECT MIN(%1$s), MEAN(%1$s), MAX(%1$s), COUNT(%1$s) FROM %2$s"
                .formatted(field, identifier(query.measurement())));
        statement
                .append(" WHERE time >= '")
                .append(query.from())
                .append("' AND time < '")
                .append(query.to())
                .append('\'');
        new TreeMap<>(query.tags())
                .forEach((tag, value) -> statement
                        .append(" AND ")
                        .append(identifier(tag))
                        .append(" = ")
                        .append(text(value)));
        return statement
                .append(" GROUP BY time(")
                .append(query.step().toMillis())
                .append("ms), * fill(none)")
                .toString();
    }

    private static String identifier(String name) {
        return '"' + escape(name).replace("\"", "\\\"") + '"';
    }

    private static String text(String value) {
        return '\'' + escape(value).replace("'", "\\'") + '\'';
    }

    /** A line break as it is would be the end of a broken literal. */
    private static String escape(String text) {
        return text.replace("\\", "\\\\").replace("\n", "\\n");
    }
}
