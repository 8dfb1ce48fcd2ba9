package scot.tolbooth.radius.registrant;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Links in {@code radius.identity_link}. */
final class JdbcIdentityLinks {

    private static final String REGISTRANT = "SELECT registrant FROM radius.identity_link WHERE identity = :identity";

    private static final String OF_REGISTRANT =
            "SELECT linked, used FROM radius.identity_link WHERE registrant = :registrant";

    private static final String USED = "UPDATE radius.identity_link SET used = :now WHERE identity = :identity";

    private static final String PUT = """
            INSERT INTO radius.identity_link (registrant, identity, linked, used)
            VALUES (:registrant, :identity, :now, NULL)
                ON CONFLICT (registrant)
                DO UPDATE SET identity = excluded.identity, linked = excluded.linked, used = NULL
            """;

    private static final String DELETE = "DELETE FROM radius.identity_link WHERE registrant = :registrant";

    private final JdbcClient jdbc;

    JdbcIdentityLinks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<UUID> registrant(IdentityKey identity) {
        return jdbc.sql(REGISTRANT)
                .param("identity", identity.value())
                .query(UUID.class)
                .optional();
    }

    Optional<IdentityLink> of(UUID registrant) {
        return jdbc.sql(OF_REGISTRANT)
                .param("registrant", registrant)
                .query((row, number) -> {
                    Timestamp used = row.getTimestamp("used");
                    return new IdentityLink(
                            row.getTimestamp("linked").toInstant(), used == null ? null : used.toInstant());
                })
                .optional();
    }

    void used(IdentityKey identity, Instant now) {
        jdbc.sql(USED)
                .param("identity", identity.value())
                .param("now", Timestamp.from(now))
                .update();
    }

    /** @throws org.springframework.dao.DuplicateKeyException where another registrant has it */
    void put(UUID registrant, IdentityKey identity, Instant now) {
        jdbc.sql(PUT)
                .param("registrant", registrant)
                .param("identity", identity.value())
                .param("now", Timestamp.from(now))
                .update();
    }

    boolean delete(UUID registrant) {
        return jdbc.sql(DELETE).param("registrant", registrant).update() == 1;
    }
}
