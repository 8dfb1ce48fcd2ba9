package scot.tolbooth.radius.registrant;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What retention reads and destroys, and its log in {@code radius.destruction}. */
final class JdbcRetention implements Destructions {

    private static final String UNUSED_REGISTRANTS = """
            SELECT id
              FROM radius.registrant
             WHERE coalesce(last_seen, registered) < :limit
             ORDER BY coalesce(last_seen, registered)
             LIMIT :most
            """;

    private static final String ENDED_REGISTRANTS = """
            SELECT id
              FROM radius.registrant
             WHERE access_until < :limit
             ORDER BY access_until
             LIMIT :most
            """;

    private static final String OLD_SESSIONS = """
            SELECT id, registrant, date_trunc('month', started AT TIME ZONE 'UTC')::date AS month
              FROM radius.session
             WHERE started < :limit AND stopped IS NOT NULL AND (registrant IS NOT NULL OR mac IS NOT NULL)
             ORDER BY started
             LIMIT :most
            """;

    private static final String PSEUDONYMISE = """
            UPDATE radius.session s
               SET registrant = NULL, mac = NULL, pseudonym = coalesce(p.pseudonym, s.pseudonym)
              FROM unnest(:ids::bigint[], :pseudonyms::text[]) AS p (id, pseudonym)
             WHERE s.id = p.id
            """;

    private static final String KEY = "SELECT key FROM radius.pseudonym_key WHERE month = :month";

    private static final String ADD_KEY =
            "INSERT INTO radius.pseudonym_key (month, key) VALUES (:month, :key) ON CONFLICT DO NOTHING";

    /** A month is over for the pseudonyms when the limit has left it behind and none of its sessions has a person. */
    private static final String DESTROY_KEYS = """
            UPDATE radius.pseudonym_key k
               SET key = NULL, destroyed = :now
             WHERE k.key IS NOT NULL AND (k.month + interval '1 month') AT TIME ZONE 'UTC' <= :limit
               AND NOT EXISTS (SELECT 1
                                 FROM radius.session s
                                WHERE s.started >= k.month::timestamp AT TIME ZONE 'UTC'
                                  AND s.started < (k.month + interval '1 month') AT TIME ZONE 'UTC'
                                  AND (s.registrant IS NOT NULL OR s.mac IS NOT NULL))
            """;

    private static final String LOG = """
            INSERT INTO radius.destruction (at, what, rule, older_than, records)
            VALUES (:at, :what, :rule, :olderThan, :records)
            """;

    private static final String LATEST = """
            SELECT at, what, rule, older_than, records
              FROM radius.destruction
             ORDER BY id DESC
             LIMIT :limit OFFSET :offset
            """;

    private static final String COUNT = "SELECT count(*) FROM radius.destruction";

    private final JdbcClient jdbc;

    JdbcRetention(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A session whose time with its person is up; the month is its first day, in UTC. */
    record OldSession(long id, @Nullable UUID registrant, LocalDate month) {}

    List<UUID> unusedRegistrants(Instant limit, int most) {
        return registrants(UNUSED_REGISTRANTS, limit, most);
    }

    /** Those who were let in for a time that was over before the limit. */
    List<UUID> endedRegistrants(Instant limit, int most) {
        return registrants(ENDED_REGISTRANTS, limit, most);
    }

    private List<UUID> registrants(String which, Instant limit, int most) {
        return jdbc.sql(which)
                .param("limit", Timestamp.from(limit))
                .param("most", most)
                .query((row, number) -> row.getObject("id", UUID.class))
                .list();
    }

    List<OldSession> oldSessions(Instant limit, int most) {
        return jdbc.sql(OLD_SESSIONS)
                .param("limit", Timestamp.from(limit))
                .param("most", most)
                .query((row, number) -> new OldSession(
                        row.getLong("id"),
                        row.getObject("registrant", UUID.class),
                        row.getObject("month", LocalDate.class)))
                .list();
    }

    /** @param pseudonyms one for each session; absent where it has no person */
    void pseudonymise(List<OldSession> sessions, @Nullable String[] pseudonyms) {
        jdbc.sql(PSEUDONYMISE)
                .param("ids", sessions.stream().map(OldSession::id).toArray(Long[]::new))
                .param("pseudonyms", pseudonyms)
                .update();
    }

    Optional<String> key(LocalDate month) {
        return jdbc.sql(KEY)
                .param("month", Date.valueOf(month))
                .query((row, number) -> Optional.ofNullable(row.getString("key")))
                .optional()
                .flatMap(key -> key);
    }

    void addKey(LocalDate month, String sealed) {
        jdbc.sql(ADD_KEY)
                .param("month", Date.valueOf(month))
                .param("key", sealed)
                .update();
    }

    int destroyKeys(Instant limit, Instant now) {
        return jdbc.sql(DESTROY_KEYS)
                .param("limit", Timestamp.from(limit))
                .param("now", Timestamp.from(now))
                .update();
    }

    void log(Destruction destruction) {
        jdbc.sql(LOG)
                .param("at", Timestamp.from(destruction.at()))
                .param("what", destruction.what())
                .param("rule", destruction.rule())
                .param("olderThan", Timestamp.from(destruction.olderThan()))
                .param("records", destruction.records())
                .update();
    }

    @Override
    public List<Destruction> latest(int limit, long offset) {
        return jdbc.sql(LATEST)
                .param("limit", limit)
                .param("offset", offset)
                .query((row, number) -> new Destruction(
                        row.getTimestamp("at").toInstant(),
                        row.getString("what"),
                        row.getString("rule"),
                        row.getTimestamp("older_than").toInstant(),
                        row.getLong("records")))
                .list();
    }

    @Override
    public long count() {
        return jdbc.sql(COUNT).query(Long.class).single();
    }
}
