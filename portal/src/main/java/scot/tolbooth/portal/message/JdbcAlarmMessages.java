package scot.tolbooth.portal.message;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import scot.tolbooth.collector.alarm.Channel;
import scot.tolbooth.collector.alarm.Route;
import scot.tolbooth.inventory.secret.SecretBox;
import scot.tolbooth.portal.message.AlarmMessage.Content;
import tools.jackson.databind.json.JsonMapper;

/** News of alarms in {@code portal.alarm_message}, addresses sealed. */
final class JdbcAlarmMessages {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String PURPOSE = "portal.alarm-message";

    private static final String COLUMNS = """
            SELECT id, key, route, channel, address, content, created, state, attempts, next_attempt, last_error
              FROM portal.alarm_message
            """;

    private static final String LATEST = COLUMNS + " ORDER BY state <> 'given-up', created DESC, id DESC LIMIT 200";

    private static final String INSERT = """
            INSERT INTO portal.alarm_message (key, route, channel, address, subject, content, created, next_attempt)
            VALUES (:key, :route, :channel, :address, :subject, cast(:content AS jsonb), :at, :at)
            ON CONFLICT (key) DO NOTHING
            """;

    /** Whoever claims it has it until then: after a crash in between it is tried again. */
    private static final String CLAIM = """
            UPDATE portal.alarm_message
               SET attempts = attempts + 1, next_attempt = :until
             WHERE id = (SELECT id FROM portal.alarm_message
                          WHERE next_attempt <= :now
                          ORDER BY next_attempt, id
                          LIMIT 1
                            FOR UPDATE SKIP LOCKED)
            RETURNING id, key, route, channel, address, content, created, state, attempts, next_attempt, last_error
            """;

    private static final String SETTLE = """
            UPDATE portal.alarm_message
               SET state = :state, next_attempt = NULL, settled = :at, last_error = :error
             WHERE id = :id AND state = 'waiting'
            """;

    private static final String WAIT = """
            UPDATE portal.alarm_message SET next_attempt = :next, last_error = :error
             WHERE id = :id AND state = 'waiting'
            """;

    private static final String RETRY = """
            UPDATE portal.alarm_message SET state = 'waiting', attempts = 0, next_attempt = :at, settled = NULL
             WHERE id = :id AND state = 'given-up'
            """;

    private static final String DISMISS = """
            UPDATE portal.alarm_message SET state = 'dismissed' WHERE id = :id AND state = 'given-up'
            """;

    private static final String STANDING = """
            SELECT count(*) FILTER (WHERE state = 'waiting') AS waiting,
                   count(*) FILTER (WHERE state = 'given-up') AS given_up,
                   min(created) FILTER (WHERE state = 'waiting') AS oldest_waiting
              FROM portal.alarm_message
            """;

    private static final String DELETE = "DELETE FROM portal.alarm_message WHERE settled < :before";

    private final JdbcClient jdbc;
    private final SecretBox secrets;

    JdbcAlarmMessages(JdbcClient jdbc, SecretBox secrets) {
        this.jdbc = jdbc;
        this.secrets = secrets;
    }

    void insert(String key, Route route, Content content, Instant at) {
        jdbc.sql(INSERT)
                .param("key", key)
                .param("route", route.name())
                .param("channel", route.channel().word())
                .param("address", secrets.seal(route.address(), PURPOSE))
                .param("subject", content.subject())
                .param("content", JSON.writeValueAsString(content))
                .param("at", Timestamp.from(at))
                .update();
    }

    /** Given up first, then the newest. */
    List<AlarmMessage> latest() {
        return jdbc.sql(LATEST).query(this::message).list();
    }

    Optional<AlarmMessage> claim(Instant now, Instant until) {
        return jdbc.sql(CLAIM)
                .param("now", Timestamp.from(now))
                .param("until", Timestamp.from(until))
                .query(this::message)
                .optional();
    }

    void settle(long id, AlarmMessage.State state, @Nullable String error, Instant at) {
        jdbc.sql(SETTLE)
                .param("id", id)
                .param("state", state.word())
                .param("error", error, java.sql.Types.VARCHAR)
                .param("at", Timestamp.from(at))
                .update();
    }

    void waitUntil(long id, Instant next, String error) {
        jdbc.sql(WAIT)
                .param("id", id)
                .param("next", Timestamp.from(next))
                .param("error", error)
                .update();
    }

    boolean retry(long id, Instant at) {
        return jdbc.sql(RETRY).param("id", id).param("at", Timestamp.from(at)).update() > 0;
    }

    boolean dismiss(long id) {
        return jdbc.sql(DISMISS).param("id", id).update() > 0;
    }

    OutboxStanding standing() {
        return jdbc.sql(STANDING).query(JdbcAlarmMessages::readStanding).single();
    }

    void deleteSettledBefore(Instant before) {
        jdbc.sql(DELETE).param("before", Timestamp.from(before)).update();
    }

    /** Reads how an outbox stands. */
    static OutboxStanding readStanding(ResultSet row, int number) throws SQLException {
        Timestamp oldest = row.getTimestamp("oldest_waiting");
        return new OutboxStanding(
                row.getLong("waiting"), row.getLong("given_up"), oldest == null ? null : oldest.toInstant());
    }

    private AlarmMessage message(ResultSet row, int number) throws SQLException {
        Timestamp next = row.getTimestamp("next_attempt");
        return new AlarmMessage(
                row.getLong("id"),
                row.getString("key"),
                row.getString("route"),
                Channel.of(row.getString("channel")),
                secrets.open(row.getString("address"), PURPOSE),
                JSON.readValue(row.getString("content"), Content.class),
                row.getTimestamp("created").toInstant(),
                AlarmMessage.State.of(row.getString("state")),
                row.getInt("attempts"),
                next == null ? null : next.toInstant(),
                row.getString("last_error"));
    }
}
