package scot.tolbooth.radius.authentication;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import scot.tolbooth.radius.BatchTransaction;

/** Writes down what requests came to, many in one statement, and uses their grants. */
final class JdbcSettlements {

    /**
     * A grant is used where it lay when it was found; one that has moved is searched. What somebody else has used up
     * meanwhile, on whatever node, turns the accept into a reject.
     */
    private static final String SETTLE = """
            WITH request AS (
                SELECT ordinal, timestamptz 'epoch' + micros * interval '1 microsecond' AS at, nas, site, reason, device,
                       registrant, method, ssid, username, row::tid AS row
                  FROM unnest(:ordinals::int[], :micros::bigint[], :nases::text[], :sites::text[], :reasons::text[],
                              :devices::text[], :registrants::uuid[], :methods::text[], :ssids::text[], :grants::text[],
                              :rows::text[])
                    AS r (ordinal, micros, nas, site, reason, device, registrant, method, ssid, username, row)
            ), used_in_place AS (
                UPDATE radius.access_grant g
                   SET used = g.used + 1, used_at = r.at,
                       password = CASE WHEN g.used + 1 < g.uses THEN g.password END
                  FROM request r
                 WHERE g.ctid = r.row AND g.username = r.username AND r.reason IS NULL
                   AND g.used < g.uses AND g.password IS NOT NULL AND g.expires > r.at
                RETURNING r.ordinal
            ), used_elsewhere AS (
                UPDATE radius.access_grant g
                   SET used = g.used + 1, used_at = r.at,
                       password = CASE WHEN g.used + 1 < g.uses THEN g.password END
                  FROM request r
                 WHERE g.username = r.username AND r.reason IS NULL
                   AND r.ordinal NOT IN (SELECT ordinal FROM used_in_place)
                   AND g.used < g.uses AND g.password IS NOT NULL AND g.expires > r.at
                RETURNING r.ordinal
            ), settled AS (
                SELECT r.*,
                       CASE WHEN r.username IS NOT NULL AND r.reason IS NULL
                                 AND r.ordinal NOT IN (SELECT ordinal FROM used_in_place)
                                 AND r.ordinal NOT IN (SELECT ordinal FROM used_elsewhere) THEN 'GRANT_USED'
                            ELSE r.reason END AS outcome
                  FROM request r
            ), noted AS (
                INSERT INTO radius.authentication_outcome
                       (at, nas, site, accepted, reason, mac_fingerprint, registrant, method, ssid)
                SELECT s.at, s.nas, s.site, s.outcome IS NULL, s.outcome, s.device, s.registrant, s.method, s.ssid
                  FROM settled s
                 ORDER BY s.ordinal
            )
            SELECT ordinal FROM settled WHERE reason IS NULL AND outcome IS NOT NULL ORDER BY ordinal
            """;

    private static final String KNOWN =
            "SELECT id FROM radius.registrant WHERE id = ANY(:registrants::uuid[]) ORDER BY id";

    private final JdbcClient jdbc;

    JdbcSettlements(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Begins a transaction: whoever is found in it is there still when it is written. */
    void begin() {
        jdbc.sql(BatchTransaction.BEGIN).query().listOfRows();
    }

    /** Those who are named in them and not forgotten. */
    Set<UUID> known(List<Settlement> settlements) {
        return jdbc.sql(KNOWN)
                .param("registrants", registrants(settlements))
                .query((row, number) -> row.getObject("id", UUID.class))
                .set();
    }

    /**
     * Writes them down.
     *
     * @param settlements of different grants, by people who were found in the same transaction
     * @return the places in the list of those whose grant could not be used any more
     */
    Set<Integer> write(List<Settlement> settlements) {
        return new HashSet<>(jdbc.sql(SETTLE)
                .param(
                        "ordinals",
                        IntStream.range(0, settlements.size()).boxed().toArray(Integer[]::new))
                .param(
                        "micros",
                        settlements.stream()
                                .map(one -> ChronoUnit.MICROS.between(
                                        Instant.EPOCH, one.outcome().at()))
                                .toArray(Long[]::new))
                .param("nases", texts(settlements, one -> one.outcome().nas().value()))
                .param("sites", texts(settlements, one -> text(one.outcome().site())))
                .param("reasons", texts(settlements, one -> text(one.outcome().reason())))
                .param("devices", texts(settlements, one -> one.outcome().device()))
                .param("registrants", registrants(settlements))
                .param("methods", texts(settlements, one -> one.outcome().method()))
                .param("ssids", texts(settlements, one -> one.outcome().ssid()))
                .param(
                        "grants",
                        texts(
                                settlements,
                                one -> one.grant() == null ? null : one.grant().username()))
                .param(
                        "rows",
                        texts(
                                settlements,
                                one -> one.grant() == null ? null : one.grant().row()))
                .query((row, number) -> row.getInt("ordinal"))
                .list());
    }

    private static @Nullable UUID[] registrants(List<Settlement> settlements) {
        return settlements.stream().map(one -> one.outcome().registrant()).toArray(UUID[]::new);
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    private static @Nullable String[] texts(List<Settlement> settlements, Function<Settlement, @Nullable String> part) {
        return settlements.stream().map(part).toArray(String[]::new);
    }
}
