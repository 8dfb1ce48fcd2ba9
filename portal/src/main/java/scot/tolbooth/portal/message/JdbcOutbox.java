package scot.tolbooth.portal.message;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import scot.tolbooth.inventory.secret.SecretBox;

/** Messages in {@code portal.outbox_message}, contact and text sealed. */
final class JdbcOutbox {

    private static final String PURPOSE = "portal.outbox";

    private static final String INSERT = """
            INSERT INTO portal.outbox_message (at, recipient, subject, content)
            VALUES (:at, :recipient, :subject, :content)
            """;

    private static final String SINCE = """
            SELECT at, recipient, subject, content
              FROM portal.outbox_message
             WHERE at >= :since
             ORDER BY at DESC, id DESC
             LIMIT 200
            """;

    private static final String DELETE_BEFORE = "DELETE FROM portal.outbox_message WHERE at < :before";

    private final JdbcClient jdbc;
    private final SecretBox secrets;

    JdbcOutbox(JdbcClient jdbc, SecretBox secrets) {
        this.jdbc = jdbc;
        this.secrets = secrets;
    }

    void add(OutboxMessage message) {
        jdbc.sql(INSERT)
                .param("at", utc(message.at()))
                .param("recipient", secrets.seal(message.to(), PURPOSE))
                .param("subject", message.subject())
                .param("content", secrets.seal(message.text(), PURPOSE))
                .update();
    }

    List<OutboxMessage> since(Instant instant) {
        return jdbc.sql(SINCE).param("since", utc(instant)).query(this::message).list();
    }

    void deleteBefore(Instant instant) {
        jdbc.sql(DELETE_BEFORE).param("before", utc(instant)).update();
    }

    private OutboxMessage message(ResultSet row, int number) throws SQLException {
        return new OutboxMessage(
                row.getObject("at", OffsetDateTime.class).toInstant(),
                secrets.open(row.getString("recipient"), PURPOSE),
                row.getString("subject"),
                secrets.open(row.getString("content"), PURPOSE));
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
