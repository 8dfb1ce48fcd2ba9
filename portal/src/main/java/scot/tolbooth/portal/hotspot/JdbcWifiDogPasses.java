package scot.tolbooth.portal.hotspot;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import scot.tolbooth.radius.nas.NasName;

/** Tokens in {@code portal.wifidog_pass}, as keyed digests. */
final class JdbcWifiDogPasses {

    /**
     * What is kept beside digests.
     *
     * @param octets in both directions; absent for no limit
     */
    record Kept(Instant made, long seconds, @Nullable Long octets) {}

    private static final String PUT = """
            INSERT INTO portal.wifidog_pass (token, nas, device, made, seconds, octets)
            VALUES (:token, :nas, :device, :made, :seconds, :octets)
            """;

    private static final String SIGN_IN = """
            UPDATE portal.wifidog_pass
               SET signed_in = :now
             WHERE token = :token AND nas = :nas AND signed_in IS NULL AND made > :oldest
               AND (device IS NULL OR device = :device)
            """;

    private static final String MAY_STAY = """
            SELECT count(*)
              FROM portal.wifidog_pass
             WHERE token = :token AND nas = :nas AND signed_in IS NOT NULL AND signed_out IS NULL
               AND signed_in + make_interval(secs => seconds) > :now
               AND (octets IS NULL OR octets > :octets)
            """;

    private static final String SIGN_OUT = """
            UPDATE portal.wifidog_pass
               SET signed_out = :now
             WHERE token = :token AND nas = :nas AND signed_in IS NOT NULL AND signed_out IS NULL
            """;

    private static final String MISS = """
            UPDATE portal.wifidog_pass
               SET missed = :now
             WHERE made <= :oldest AND signed_in IS NULL AND missed IS NULL
            RETURNING nas
            """;

    private static final String DELETE_BEFORE = "DELETE FROM portal.wifidog_pass WHERE made < :before";

    private final JdbcClient jdbc;

    JdbcWifiDogPasses(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void put(String token, NasName nas, @Nullable String device, Kept kept) {
        jdbc.sql(PUT)
                .param("token", token)
                .param("nas", nas.value())
                .param("device", device)
                .param("made", utc(kept.made()))
                .param("seconds", kept.seconds())
                .param("octets", kept.octets())
                .update();
    }

    boolean signIn(String token, NasName nas, @Nullable String device, Instant now, Instant oldest) {
        return jdbc.sql(SIGN_IN)
                        .param("token", token)
                        .param("nas", nas.value())
                        .param("device", device)
                        .param("now", utc(now))
                        .param("oldest", utc(oldest))
                        .update()
                == 1;
    }

    boolean mayStay(String token, NasName nas, long octets, Instant now) {
        return jdbc.sql(MAY_STAY)
                        .param("token", token)
                        .param("nas", nas.value())
                        .param("octets", octets)
                        .param("now", utc(now))
                        .query(Integer.class)
                        .single()
                == 1;
    }

    void signOut(String token, NasName nas, Instant now) {
        jdbc.sql(SIGN_OUT)
                .param("token", token)
                .param("nas", nas.value())
                .param("now", utc(now))
                .update();
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
