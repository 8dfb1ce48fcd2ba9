package scot.tolbooth.portal.hotspot;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import scot.tolbooth.radius.nas.NasName;

/** Passes in {@code portal.opennds_pass}. */
final class JdbcOpenNdsPasses {

    /** When it was asked for, and whether the gateway let the device in. */
    record OpenNdsPass(Instant asked, boolean opened) {}

    private static final String PUT = """
            INSERT INTO portal.opennds_pass (nas, rhid, gateway_hash, allowance, asked)
            VALUES (:nas, :rhid, :gatewayHash, :allowance, :asked)
            ON CONFLICT (nas, rhid) DO UPDATE
               SET gateway_hash = EXCLUDED.gateway_hash, allowance = EXCLUDED.allowance, asked = EXCLUDED.asked,
                   missed = NULL
             WHERE portal.opennds_pass.opened IS NULL
            """;

    private static final String FIND = """
            SELECT asked, opened IS NOT NULL AS opened
              FROM portal.opennds_pass
             WHERE nas = :nas AND rhid = :rhid
            """;

    private static final String SHOW = """
            UPDATE portal.opennds_pass
               SET shown = shown + 1
             WHERE nas = :nas
               AND rhid IN (SELECT rhid
                              FROM portal.opennds_pass
                             WHERE nas = :nas AND gateway_hash = :gatewayHash AND opened IS NULL AND asked > :oldest
                             ORDER BY shown, asked, rhid
                             LIMIT :most
                               FOR UPDATE)
            RETURNING rhid || ' ' || allowance AS line
            """;

    private static final String OPEN = """
            UPDATE portal.opennds_pass
               SET opened = :now
             WHERE nas = :nas AND gateway_hash = :gatewayHash AND rhid = ANY (:rhids) AND opened IS NULL AND shown > 0
            RETURNING missed IS NOT NULL AS missed
            """;

    private static final String CLEAR = """
            DELETE FROM portal.opennds_pass WHERE nas = :nas AND gateway_hash = :gatewayHash AND opened IS NULL
            RETURNING missed IS NOT NULL AS missed
            """;

    private static final String MISS = """
            UPDATE portal.opennds_pass
               SET missed = :now
             WHERE asked <= :oldest AND opened IS NULL AND missed IS NULL
            RETURNING nas
            """;

    private static final String DELETE_BEFORE = "DELETE FROM portal.opennds_pass WHERE asked < :before";

    private final JdbcClient jdbc;

    JdbcOpenNdsPasses(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void put(NasName nas, String rhid, String gatewayHash, String allowance, Instant asked) {
        jdbc.sql(PUT)
                .param("nas", nas.value())
                .param("rhid", rhid)
                .param("gatewayHash", gatewayHash)
                .param("allowance", allowance)
                .param("asked", utc(asked))
                .update();
    }

    Optional<OpenNdsPass> find(NasName nas, String rhid) {
        return jdbc.sql(FIND)
                .param("nas", nas.value())
                .param("rhid", rhid)
                .query((row, number) -> new OpenNdsPass(
                        row.getObject("asked", OffsetDateTime.class).toInstant(), row.getBoolean("opened")))
                .optional();
    }

    /** Counts that they were shown, and shows them. */
    List<String> show(NasName nas, String gatewayHash, Instant oldest, int most) {
        return jdbc.sql(SHOW)
                .param("nas", nas.value())
                .param("gatewayHash", gatewayHash)
                .param("oldest", utc(oldest))
                .param("most", most)
                .query((row, number) -> row.getString("line"))
                .list();
    }

    /** Whether each that is opened by this had been missed. */
    List<Boolean> open(NasName nas, String gatewayHash, List<String> rhids, Instant now) {
        return jdbc.sql(OPEN)
                .param("nas", nas.value())
                .param("gatewayHash", gatewayHash)
                .param("rhids", rhids.toArray(String[]::new))
                .param("now", utc(now))
                .query((row, number) -> row.getBoolean("missed"))
                .list();
    }

    /** Whether each that is removed by this had been missed. */
    List<Boolean> clear(NasName nas, String gatewayHash) {
        return jdbc.sql(CLEAR)
                .param("nas", nas.value())
                .param("gatewayHash", gatewayHash)
                .query((row, number) -> row.getBoolean("missed"))
                .list();
    }

    /** The NASes of those that are found by this to have been missed, once for each. */
    List<NasName> miss(Instant oldest, Instant now) {
        return jdbc.sql(MISS)
                .param("oldest", utc(oldest))
                .param("now", utc(now))
                .query((row, number) -> new NasName(row.getString("nas")))
                .list();
    }

    void deleteBefore(Instant instant) {
        jdbc.sql(DELETE_BEFORE).param("before", utc(instant)).update();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
