package scot.tolbooth.collector.alarm;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import scot.tolbooth.inventory.site.SiteCode;

/** Alarms in {@code collector.alarm}, and what became of them in {@code collector.alarm_event}. */
final class JdbcAlarms {

    private static final String COLUMNS = """
            SELECT id, rule, kind, subject, name, site, severity, detail, since, raised, cleared, cleared_because,
                   times, flapping, muted, affected, people_now, people_usual, acknowledged, acknowledged_by,
                   assigned_to, shelved_until, version
              FROM collector.alarm
            """;

    private static final String OPEN = COLUMNS + " WHERE cleared IS NULL ORDER BY raised DESC, id DESC";
    private static final String CLEARED_SINCE = COLUMNS + " WHERE cleared >= :since ORDER BY cleared, id";
    private static final String BY_ID = COLUMNS + " WHERE id = :id";
    private static final String BY_ID_FOR_UPDATE = BY_ID + " FOR UPDATE";
    private static final String OF_SITE = COLUMNS + " WHERE site = :site ORDER BY raised DESC, id DESC LIMIT :limit";
    private static final String PAGE = COLUMNS + """
             WHERE (:open::boolean IS NULL OR (cleared IS NULL) = :open::boolean)
               AND (:site::text IS NULL OR site = :site::text)
             ORDER BY raised DESC, id DESC
             LIMIT :limit OFFSET :offset
            """;

    private static final String COUNT = """
            SELECT count(*) FROM collector.alarm
             WHERE (:open::boolean IS NULL OR (cleared IS NULL) = :open::boolean)
               AND (:site::text IS NULL OR site = :site::text)
            """;

    private static final String REOPEN = """
            UPDATE collector.alarm
               SET cleared = NULL, cleared_because = NULL, times = times + 1, detail = :detail, since = :since,
                   raised = :raised, flapping = :flapping, acknowledged = NULL, acknowledged_by = NULL,
                   version = version + 1
             WHERE id = (SELECT id FROM collector.alarm
                          WHERE rule = :rule AND kind = :kind AND subject = :subject AND cleared >= :notBefore
                          ORDER BY cleared DESC LIMIT 1)
            RETURNING id
            """;

    private static final String INSERT = """
            INSERT INTO collector.alarm (rule, kind, subject, name, site, severity, detail, since, raised, flapping,
                                         people_now, people_usual)
            VALUES (:rule, :kind, :subject, :name, :site, :severity, :detail, :since, :raised, :flapping,
                    :peopleNow, :peopleUsual)
            ON CONFLICT (rule, kind, subject) WHERE cleared IS NULL DO NOTHING
            RETURNING id
            """;

    private static final String END = """
            UPDATE collector.alarm SET cleared = :at, cleared_because = :because, version = version + 1
             WHERE id = :id AND cleared IS NULL
            """;

    private static final String KEEP = """
            UPDATE collector.alarm
               SET detail = :detail, flapping = :flapping, muted = :muted, version = version + 1
             WHERE id = :id
            """;

    private static final String AFFECT = """
            UPDATE collector.alarm SET affected = :affected::text[], version = version + 1 WHERE id = :id
            """;

    private static final String HANDLE = """
            UPDATE collector.alarm
               SET acknowledged = :acknowledged, acknowledged_by = :acknowledgedBy, assigned_to = :assignedTo,
                   shelved_until = :shelvedUntil, version = version + 1
             WHERE id = :id
            """;

    private static final String FORGET = "DELETE FROM collector.alarm WHERE cleared < :before";

    private static final String ADD_EVENT = """
            INSERT INTO collector.alarm_event (alarm, at, event, made_by, text)
            VALUES (:alarm, :at, :event, :by, :text)
            """;

    private static final String EVENTS = """
            SELECT at, event, made_by, text FROM collector.alarm_event WHERE alarm = :alarm ORDER BY id
            """;

    private static final String NOW = "SELECT clock_timestamp()";

    private final JdbcClient jdbc;

    JdbcAlarms(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Alarm> open() {
        return jdbc.sql(OPEN).query(JdbcAlarms::alarm).list();
    }

    List<Alarm> clearedSince(Instant since) {
        return jdbc.sql(CLEARED_SINCE)
                .param("since", Timestamp.from(since))
                .query(JdbcAlarms::alarm)
                .list();
    }

    Optional<Alarm> find(long id) {
        return jdbc.sql(BY_ID).param("id", id).query(JdbcAlarms::alarm).optional();
    }

    Optional<Alarm> findForUpdate(long id) {
        return jdbc.sql(BY_ID_FOR_UPDATE)
                .param("id", id)
                .query(JdbcAlarms::alarm)
                .optional();
    }

    List<Alarm> of(SiteCode site, int limit) {
        return jdbc.sql(OF_SITE)
                .param("site", site.value())
                .param("limit", limit)
                .query(JdbcAlarms::alarm)
                .list();
    }

    List<Alarm> page(AlarmFilter filter, int limit, long offset) {
        return narrowed(PAGE, filter)
                .param("limit", limit)
                .param("offset", offset)
                .query(JdbcAlarms::alarm)
                .list();
    }

    long count(AlarmFilter filter) {
        return narrowed(COUNT, filter).query(Long.class).single();
    }

    private JdbcClient.StatementSpec narrowed(String sql, AlarmFilter filter) {
        return jdbc.sql(sql)
                .param("open", filter.open(), Types.BOOLEAN)
                .param("site", filter.site() == null ? null : filter.site().value(), Types.VARCHAR);
    }

    /** Opens the alarm that was cleared last for the same thing, if that is not too long ago. */
    Optional<Long> reopen(Decision.Raise raise, Instant at, Instant notBefore) {
        return raised(REOPEN, raise, at)
                .param("notBefore", Timestamp.from(notBefore))
                .query(Long.class)
                .optional();
    }

    /** Empty where another one is open already. */
    Optional<Long> insert(Decision.Raise raise, Alarm.@Nullable Impact impact, Instant at) {
        Signal signal = raise.signal();
        return raised(INSERT, raise, at)
                .param("name", signal.name())
                .param("site", signal.site() == null ? null : signal.site().value(), Types.VARCHAR)
                .param("severity", raise.severity().word())
                .param("peopleNow", impact == null ? null : impact.now(), Types.INTEGER)
                .param("peopleUsual", impact == null ? null : impact.usual(), Types.DOUBLE)
                .query(Long.class)
                .optional();
    }

    private JdbcClient.StatementSpec raised(String sql, Decision.Raise raise, Instant at) {
        AlarmKey key = raise.signal().key();
        return jdbc.sql(sql)
                .param("rule", key.rule().word())
                .param("kind", key.kind())
                .param("subject", key.subject())
                .param("detail", raise.signal().detail())
                .param("since", Timestamp.from(raise.since()))
                .param("raised", Timestamp.from(at))
                .param("flapping", raise.flapping());
    }

    boolean end(long id, Instant at, String because) {
        return jdbc.sql(END)
                        .param("id", id)
                        .param("at", Timestamp.from(at))
                        .param("because", because)
                        .update()
                > 0;
    }

    void keep(Decision.Keep keep) {
        jdbc.sql(KEEP)
                .param("id", keep.alarm().id())
                .param("detail", keep.detail())
                .param("flapping", keep.flapping())
                .param("muted", keep.muted(), Types.VARCHAR)
                .update();
    }

    void affect(long id, List<String> affected) {
        jdbc.sql(AFFECT)
                .param("id", id)
                .param("affected", affected.toArray(String[]::new))
                .update();
    }

    void handle(long id, Alarm.Handling handling) {
        jdbc.sql(HANDLE)
                .param("id", id)
                .param("acknowledged", timestamp(handling.acknowledged()), Types.TIMESTAMP)
                .param("acknowledgedBy", handling.acknowledgedBy(), Types.VARCHAR)
                .param("assignedTo", handling.assignedTo(), Types.VARCHAR)
                .param("shelvedUntil", timestamp(handling.shelvedUntil()), Types.TIMESTAMP)
                .update();
    }

    int forget(Instant before) {
        return jdbc.sql(FORGET).param("before", Timestamp.from(before)).update();
    }

    void add(long alarm, AlarmEvent event) {
        jdbc.sql(ADD_EVENT)
                .param("alarm", alarm)
                .param("at", Timestamp.from(event.at()))
                .param("event", event.kind().name())
                .param("by", event.by())
                .param("text", event.text())
                .update();
    }

    List<AlarmEvent> events(long alarm) {
        return jdbc.sql(EVENTS)
                .param("alarm", alarm)
                .query((row, number) -> new AlarmEvent(
                        row.getTimestamp("at").toInstant(),
                        AlarmEvent.Kind.valueOf(row.getString("event")),
                        row.getString("made_by"),
                        row.getString("text")))
                .list();
    }

    /** The time by the clock of the database. */
    Instant time() {
        return jdbc.sql(NOW).query(Timestamp.class).single().toInstant();
    }

    private static Alarm alarm(ResultSet row, int number) throws SQLException {
        String site = row.getString("site");
        Timestamp cleared = row.getTimestamp("cleared");
        Integer people = row.getObject("people_now", Integer.class);
        return new Alarm(
                row.getLong("id"),
                new AlarmKey(AlarmRule.of(row.getString("rule")), row.getString("kind"), row.getString("subject")),
                row.getString("name"),
                site == null ? null : new SiteCode(site),
                Severity.of(row.getString("severity")),
                row.getString("detail"),
                row.getTimestamp("since").toInstant(),
                row.getTimestamp("raised").toInstant(),
                cleared == null ? null : new Alarm.Ending(cleared.toInstant(), row.getString("cleared_because")),
                row.getInt("times"),
                row.getBoolean("flapping"),
                row.getString("muted"),
                texts(row.getArray("affected")),
                people == null ? null : new Alarm.Impact(people, row.getObject("people_usual", Double.class)),
                new Alarm.Handling(
                        instant(row.getTimestamp("acknowledged")),
                        row.getString("acknowledged_by"),
                        row.getString("assigned_to"),
                        instant(row.getTimestamp("shelved_until"))),
                row.getLong("version"));
    }

    private static List<String> texts(Array array) throws SQLException {
        return Arrays.asList((String[]) array.getArray());
    }

    private static @Nullable Instant instant(@Nullable Timestamp timestamp) {
        return timestamp == null ? null : timestamp.toInstant();
    }

    private static @Nullable Timestamp timestamp(@Nullable Instant instant) {
        return instant == null ? null : Timestamp.from(instant);
    }
}
