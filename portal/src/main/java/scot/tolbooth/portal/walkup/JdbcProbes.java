package scot.tolbooth.portal.walkup;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import scot.tolbooth.inventory.site.SiteCode;

/** Probes in {@code portal.probe}. */
final class JdbcProbes {

    private static final String ALL = "SELECT name, site, made, made_by, heard FROM portal.probe ORDER BY name";

    private static final String BY_TOKEN =
            "SELECT name, site, made, made_by, heard FROM portal.probe WHERE token_digest = :digest";

    private static final String PUT = """
            INSERT INTO portal.probe (name, site, token_digest, made, made_by)
            VALUES (:name, :site, :digest, :made, :madeBy)
                ON CONFLICT (name) DO UPDATE
               SET site = EXCLUDED.site, token_digest = EXCLUDED.token_digest, made = EXCLUDED.made,
                   made_by = EXCLUDED.made_by
            """;

    private static final String HEARD = "UPDATE portal.probe SET heard = :at WHERE name = :name";

    private static final String DELETE = "DELETE FROM portal.probe WHERE name = :name";

    private final JdbcClient jdbc;

    JdbcProbes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Probe> all() {
        return jdbc.sql(ALL).query(JdbcProbes::probe).list();
    }

    Optional<Probe> byToken(String digest) {
        return jdbc.sql(BY_TOKEN)
                .param("digest", digest)
                .query(JdbcProbes::probe)
                .optional();
    }

    void put(Probe probe, String digest) {
        jdbc.sql(PUT)
                .param("name", probe.name())
                .param("site", probe.site().value())
                .param("digest", digest)
                .param("made", Timestamp.from(probe.made()))
                .param("madeBy", probe.madeBy())
                .update();
    }

    void heard(String name, Instant at) {
        jdbc.sql(HEARD).param("name", name).param("at", Timestamp.from(at)).update();
    }

    boolean delete(String name) {
        return jdbc.sql(DELETE).param("name", name).update() == 1;
    }

    private static Probe probe(ResultSet row, int number) throws SQLException {
        Timestamp heard = row.getTimestamp("heard");
        return new Probe(
                row.getString("name"),
                new SiteCode(row.getString("site")),
                row.getTimestamp("made").toInstant(),
                row.getString("made_by"),
                heard == null ? null : heard.toInstant());
    }
}
