package scot.tolbooth.collector.maintenance;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Schedules in {@code collector.maintenance_schedule}, with their days off in {@code collector.maintenance_skip}. */
final class JdbcMaintenanceSchedules {

    private static final String ALL = """
            SELECT id, kind, subject, rule, starts, ends, first_day, last_day, reason, made_by, version
              FROM collector.maintenance_schedule
             ORDER BY kind, subject, id
            """;

    private static final String NOT_OVER = """
            SELECT id, kind, subject, rule, starts, ends, first_day, last_day, reason, made_by, version
              FROM collector.maintenance_schedule
             WHERE first_day <= :today AND coalesce(last_day, :today) >= CAST(:today AS date) - 1
             ORDER BY id
            """;

    private static final String BY_ID = """
            SELECT id, kind, subject, rule, starts, ends, first_day, last_day, reason, made_by, version
              FROM collector.maintenance_schedule
             WHERE id = :id
            """;

    private static final String BY_ID_FOR_UPDATE = BY_ID + " FOR UPDATE";

    private static final String SKIPS = """
            SELECT schedule, day, cut FROM collector.maintenance_skip WHERE day >= :since ORDER BY schedule, day
            """;

    private static final String INSERT = """
            INSERT INTO collector.maintenance_schedule
                   (kind, subject, rule, starts, ends, first_day, last_day, reason, made_by)
            VALUES (:kind, :subject, :rule, :starts, :ends, :first, :last, :reason, :by)
            RETURNING id
            """;

    private static final String STORE_LAST_DAY = """
            UPDATE collector.maintenance_schedule SET last_day = :last, version = version + 1 WHERE id = :id
            """;

    private static final String COUNT_CHANGE = """
            UPDATE collector.maintenance_schedule SET version = version + 1 WHERE id = :id
            """;

    private static final String SKIP = """
            INSERT INTO collector.maintenance_skip (schedule, day, cut) VALUES (:id, :day, :cut)
            ON CONFLICT (schedule, day) DO NOTHING
            """;

    private static final String PUT_BACK = "DELETE FROM collector.maintenance_skip WHERE schedule = :id AND day = :day";

    private static final String DELETE = "DELETE FROM collector.maintenance_schedule WHERE id = :id";

    private final JdbcClient jdbc;

    JdbcMaintenanceSchedules(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All of them, with the days off since a day. */
    List<MaintenanceSchedule> all(LocalDate skipsSince) {
        Map<Long, Map<LocalDate, Instant>> skips = skips(skipsSince);
        return jdbc.sql(ALL).query((row, number) -> schedule(row, skips)).list();
    }

    /** Those that may be running on that day, or into it. */
    List<MaintenanceSchedule> around(LocalDate today) {
        Map<Long, Map<LocalDate, Instant>> skips = skips(today.minusDays(1));
        return jdbc.sql(NOT_OVER)
                .param("today", today)
                .query((row, number) -> schedule(row, skips))
                .list();
    }

    Optional<MaintenanceSchedule> find(long id, LocalDate skipsSince) {
        return one(BY_ID, id, skipsSince);
    }

    Optional<MaintenanceSchedule> findForUpdate(long id) {
        return one(BY_ID_FOR_UPDATE, id, LocalDate.EPOCH);
    }

    long insert(MaintenanceSchedule schedule) {
        return jdbc.sql(INSERT)
                .param("kind", schedule.scope().kind().word())
                .param("subject", schedule.scope().key())
                .param("rule", schedule.recurrence().rule())
                .param("starts", schedule.span().starts())
                .param("ends", schedule.span().ends())
                .param("first", schedule.firstDay())
                .param("last", schedule.lastDay())
                .param("reason", schedule.reason())
                .param("by", schedule.by())
                .query(Long.class)
                .single();
    }

    void endOn(long id, LocalDate lastDay) {
        jdbc.sql(STORE_LAST_DAY).param("id", id).param("last", lastDay).update();
    }

    void skip(long id, LocalDate day, Instant cut) {
        jdbc.sql(SKIP)
                .param("id", id)
                .param("day", day)
                .param("cut", Timestamp.from(cut))
                .update();
        jdbc.sql(COUNT_CHANGE).param("id", id).update();
    }

    void putBack(long id, LocalDate day) {
        jdbc.sql(PUT_BACK).param("id", id).param("day", day).update();
        jdbc.sql(COUNT_CHANGE).param("id", id).update();
    }

    void delete(long id) {
        jdbc.sql(DELETE).param("id", id).update();
    }

    private Optional<MaintenanceSchedule> one(String statement, long id, LocalDate skipsSince) {
        Map<Long, Map<LocalDate, Instant>> skips = skips(skipsSince);
        return jdbc.sql(statement)
                .param("id", id)
                .query((row, number) -> schedule(row, skips))
                .optional();
    }

    private Map<Long, Map<LocalDate, Instant>> skips(LocalDate since) {
        Map<Long, Map<LocalDate, Instant>> skips = new HashMap<>();
        jdbc.sql(SKIPS).param("since", since).query(row -> {
            skips.computeIfAbsent(row.getLong("schedule"), id -> new HashMap<>())
                    .put(
                            row.getObject("day", LocalDate.class),
                            row.getTimestamp("cut").toInstant());
        });
        return skips;
    }

    private static MaintenanceSchedule schedule(ResultSet row, Map<Long, Map<LocalDate, Instant>> skips)
            throws SQLException {
        long id = row.getLong("id");
        @Nullable LocalDate lastDay = row.getObject("last_day", LocalDate.class);
        return new MaintenanceSchedule(
                id,
                new Scope(Scope.Kind.of(row.getString("kind")), row.getString("subject")),
                Recurrence.of(row.getString("rule")),
                new LocalSpan(row.getObject("starts", LocalTime.class), row.getObject("ends", LocalTime.class)),
                row.getObject("first_day", LocalDate.class),
                lastDay,
                row.getString("reason"),
                skips.getOrDefault(id, Map.of()),
                row.getString("made_by"),
                row.getLong("version"));
    }
}
