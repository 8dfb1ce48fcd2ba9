package scot.tolbooth.radius.nas;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Habits of NASes in {@code radius.nas_signing}. */
record JdbcSigningHabits(JdbcClient jdbc) {

    private static final String ALL = """
            SELECT c.name, c.require_message_authenticator, s.last_with, s.last_without
              FROM radius.nas_client c
              LEFT JOIN radius.nas_signing s ON s.nas = c.name
             ORDER BY c.name
            """;
    /** Several nodes write: the latest of what each has seen holds. */
    private static final String NOTE = """
            INSERT INTO radius.nas_signing (nas, last_with, last_without)
            SELECT name, :lastWith, :lastWithout
              FROM radius.nas_client
             WHERE name = :nas
                ON CONFLICT (nas) DO UPDATE
               SET last_with = greatest(nas_signing.last_with, excluded.last_with),
                   last_without = greatest(nas_signing.last_without, excluded.last_without)
            """;

    List<SigningHabit> all() {
        return jdbc.sql(ALL).query(JdbcSigningHabits::habit).list();
    }

    void note(NasName nas, @Nullable Instant lastWith, @Nullable Instant lastWithout) {
        jdbc.sql(NOTE)
                .param("nas", nas.value())
                .param("lastWith", timestamp(lastWith), Types.TIMESTAMP)
                .param("lastWithout", timestamp(lastWithout), Types.TIMESTAMP)
                .update();
    }

    private static SigningHabit habit(ResultSet row, int number) throws SQLException {
        return new SigningHabit(
                new NasName(row.getString("name")),
                row.getBoolean("require_message_authenticator"),
                instant(row.getTimestamp("last_with")),
                instant(row.getTimestamp("last_without")));
    }

    private static @Nullable Timestamp timestamp(@Nullable Instant instant) {
        return instant == null ? null : Timestamp.from(instant);
    }

    private static @Nullable Instant instant(@Nullable Timestamp timestamp) {
        return timestamp == null ? null : timestamp.toInstant();
    }
}
