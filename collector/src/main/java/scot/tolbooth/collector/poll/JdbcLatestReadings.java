package scot.tolbooth.collector.poll;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import scot.tolbooth.inventory.device.DeviceName;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The latest readings in {@code collector.latest_reading}: one row for each device. */
final class JdbcLatestReadings {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<List<Reading>> READINGS = new TypeReference<>() {};

    /** As they are shown. */
    static final Comparator<Reading> IN_ORDER = Comparator.comparing(Reading::measurement)
            .thenComparing(reading -> reading.tags().toString())
            .thenComparing(Reading::field);

    private static final String OF_DEVICE = "SELECT readings FROM collector.latest_reading WHERE device = :device";

    private static final String PUT = """
            INSERT INTO collector.latest_reading (device, readings) VALUES (:device, cast(:readings AS jsonb))
            ON CONFLICT (device) DO UPDATE SET readings = excluded.readings
            """;

    private static final String REMOVE = "DELETE FROM collector.latest_reading WHERE device = :device";

    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate batches;

    JdbcLatestReadings(JdbcClient jdbc, NamedParameterJdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    List<Reading> of(DeviceName device) {
        return jdbc
                .sql(OF_DEVICE)
                .param("device", device.value())
                .query(String.class)
                .optional()
                .map(json -> JSON.readValue(json, READINGS))
                .orElse(List.of())
                .stream()
                .sorted(IN_ORDER)
                .toList();
    }

    void put(Map<DeviceName, List<Reading>> readings) {
        List<SqlParameterSource> rows = new ArrayList<>();
        readings.forEach((device, list) -> rows.add(new MapSqlParameterSource()
                .addValue("device", device.value())
                .addValue("readings", JSON.writeValueAsString(list))));
        batches.batchUpdate(PUT, rows.toArray(SqlParameterSource[]::new));
    }

    void remove(DeviceName device) {
        jdbc.sql(REMOVE).param("device", device.value()).update();
    }
}
