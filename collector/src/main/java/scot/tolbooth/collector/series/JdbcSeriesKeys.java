package scot.tolbooth.collector.series;

import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The numbers by which the embedded store knows series and fields; remembered once they are known. */
final class JdbcSeriesKeys {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<TreeMap<String, String>> TAGS = new TypeReference<>() {};

    private static final String SERIES = """
            WITH created AS (
                INSERT INTO collector.series (measurement, tags)
                VALUES (:measurement, cast(:tags AS jsonb))
                ON CONFLICT (measurement, tags) DO NOTHING
                RETURNING id)
            SELECT id FROM created
            UNION ALL
            SELECT id FROM collector.series WHERE measurement = :measurement AND tags = cast(:tags AS jsonb)
            LIMIT 1
            """;

    private static final String ADD_FIELD = """
            INSERT INTO collector.series_field (measurement, field, position)
            SELECT :measurement, :field, 1 + coalesce(max(position), 0)
              FROM collector.series_field
             WHERE measurement = :measurement
            ON CONFLICT DO NOTHING
            """;

    private static final String FIELD =
            "SELECT position FROM collector.series_field WHERE measurement = :measurement AND field = :field";

    private final JdbcClient jdbc;
    private final Map<SeriesKey, Integer> series = new ConcurrentHashMap<>();
    private final Map<FieldKey, Integer> fields = new ConcurrentHashMap<>();

    JdbcSeriesKeys(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    int series(String measurement, SortedMap<String, String> tags) {
        // Looked for first by the tags as they are: a copy is needed only of what is remembered.
        Integer known = series.get(new SeriesKey(measurement, tags));
        return known != null
                ? known
                : series.computeIfAbsent(new SeriesKey(measurement, new TreeMap<>(tags)), this::createSeries);
    }

    /** Where a field stands in the rows of its measurement, from 1. */
    int position(String measurement, String field) {
        return find(measurement, field).orElseGet(() -> {
            jdbc.sql(ADD_FIELD)
                    .param("measurement", measurement)
                    .param("field", field)
                    .update();
            return position(measurement, field);
        });
    }

    /** The same, where anyone ever measured it. */
    Optional<Integer> find(String measurement, String field) {
        FieldKey key = new FieldKey(measurement, field);
        Integer known = fields.get(key);
        if (known != null) {
            return Optional.of(known);
        }
        Optional<Integer> stored = jdbc.sql(FIELD)
                .param("measurement", measurement)
                .param("field", field)
                .query(Integer.class)
                .optional();
        stored.ifPresent(position -> fields.put(key, position));
        return stored;
    }

    static String json(Map<String, String> tags) {
        return JSON.writeValueAsString(tags);
    }

    static SortedMap<String, String> tags(String json) {
        return JSON.readValue(json, TAGS);
    }

    private int createSeries(SeriesKey key) {
        return jdbc.sql(SERIES)
                .param("measurement", key.measurement())
                .param("tags", json(key.tags()))
                .query(Integer.class)
                .optional()
                // Another node created it between the two halves of the statement: now it can be seen.
                .orElseGet(() -> jdbc.sql(SERIES)
                        .param("measurement", key.measurement())
                        .param("tags", json(key.tags()))
                        .query(Integer.class)
                        .single());
    }

    private record SeriesKey(String measurement, SortedMap<String, String> tags) {}

    private record FieldKey(String measurement, String field) {}
}
