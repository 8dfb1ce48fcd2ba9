package scot.tolbooth.radius.registrant;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Who in {@code radius.registrant} is soon forgotten, and has been warned; that goes with the registrant. Whom staff let
 * in without a contact cannot be warned, and is forgotten by a rule of their own.
 */
class JdbcUnusedRegistrants implements UnusedRegistrants, PersonalTrace {

    private static final String TO_WARN = """
            SELECT id, coalesce(last_seen, registered) AS last_use
              FROM radius.registrant
             WHERE contact IS NOT NULL
               AND coalesce(last_seen, registered) >= :forgotten AND coalesce(last_seen, registered) < :warned
               AND (warned IS NULL OR warned <= coalesce(last_seen, registered))
             ORDER BY coalesce(last_seen, registered), id
             LIMIT :most
            """;

    private static final String UNUSED = """
            SELECT id, coalesce(last_seen, registered) AS last_use
              FROM radius.registrant
             WHERE id = :id AND contact IS NOT NULL AND coalesce(last_seen, registered) >= :forgotten
               AND coalesce(last_seen, registered) < :warned
            """;

    private static final String NOTE = "UPDATE radius.registrant SET warned = :now WHERE id = :id";

    private static final String WARNED = "SELECT warned FROM radius.registrant WHERE id = :id AND warned IS NOT NULL";

    private static final String FORGET = "UPDATE radius.registrant SET warned = NULL WHERE id = :id";

    private final JdbcClient jdbc;
    private final Duration kept;
    private final Duration warning;
    private final Clock clock;

    /** @param warning how long before their time is up; 0 for nobody */
    JdbcUnusedRegistrants(JdbcClient jdbc, Duration kept, Duration warning, Clock clock) {
        this.jdbc = jdbc;
        this.kept = kept;
        this.warning = warning;
        this.clock = clock;
    }

    @Override
    public List<Unused> toWarn(int most) {
        return unused(TO_WARN).param("most", most).query(this::read).list();
    }

    @Override
    public Optional<Unused> find(UUID registrant) {
        return unused(UNUSED).param("id", registrant).query(this::read).optional();
    }

    @Override
    public void noteWarned(Unused unused) {
        jdbc.sql(NOTE)
                .param("id", unused.registrant())
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    @Override
    public String name() {
        return "warning of deletion";
    }

    @Override
    public Object export(UUID registrant) {
        Map<String, Object> export = new LinkedHashMap<>();
        jdbc.sql(WARNED)
                .param("id", registrant)
                .query(Timestamp.class)
                .optional()
                .ifPresent(warned -> export.put("prepared", warned.toInstant().toString()));
        return export;
    }

    @Override
    public void forget(UUID registrant) {
        jdbc.sql(FORGET).param("id", registrant).update();
    }

    private JdbcClient.StatementSpec unused(String statement) {
        Instant now = clock.instant();
        return jdbc.sql(statement)
                .param("forgotten", Timestamp.from(now.minus(kept)))
                .param("warned", Timestamp.from(now.minus(kept).plus(warning)));
    }

    private Unused read(ResultSet row, int number) throws SQLException {
        Instant lastUse = row.getTimestamp("last_use").toInstant();
        return new Unused(row.getObject("id", UUID.class), lastUse, lastUse.plus(kept));
    }
}
