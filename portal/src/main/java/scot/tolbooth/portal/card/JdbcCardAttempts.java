package scot.tolbooth.portal.card;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import scot.tolbooth.inventory.site.SiteCode;

/** Wrong codes in {@code portal.card_attempt}. */
final class JdbcCardAttempts {

    private static final String LOCK = "SELECT pg_advisory_xact_lock(hashtextextended('portal.card_attempt', 0))";

    private static final String OF_LATE = """
            SELECT count(*) FILTER (WHERE device = :device) AS of_device,
                   count(*) FILTER (WHERE site = :site)     AS at_site,
                   count(*) FILTER (WHERE nas = :nas)       AS behind_nas,
                   count(*)                                 AS in_all
              FROM portal.card_attempt
             WHERE at > :since
            """;

    private static final String ADD =
            "INSERT INTO portal.card_attempt (at, device, nas, site) VALUES (:at, :device, :nas, :site)";

    private static final String BY_PLACE = """
            SELECT coalesce(site, nas) AS place, count(*) AS wrong
              FROM portal.card_attempt
             GROUP BY coalesce(site, nas)
             ORDER BY count(*) DESC, coalesce(site, nas)
             LIMIT 20
            """;

    private static final String DELETE_BEFORE = "DELETE FROM portal.card_attempt WHERE at < :before";

    private final JdbcClient jdbc;

    JdbcCardAttempts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How many wrong codes were typed at a place since yesterday. */
    record AtPlace(String place, long wrong) {}

    /** Counts while nobody else may try until the transaction ends, so that many tries at once are no way around. */
    WrongCodes inTheHourBefore(Instant now, Door door, String device) {
        jdbc.sql(LOCK).query().singleRow();
        return jdbc.sql(OF_LATE)
                .param("device", device)
                .param("site", site(door.site()))
                .param("nas", door.nas().value())
                .param("since", now.minus(Duration.ofHours(1)).atOffset(ZoneOffset.UTC))
                .query((row, number) -> new WrongCodes(
                        row.getInt("of_device"), row.getInt("at_site"), row.getInt("behind_nas"), row.getInt("in_all")))
                .single();
    }

    void add(Instant now, Door door, String device) {
        jdbc.sql(ADD)
                .param("at", now.atOffset(ZoneOffset.UTC))
                .param("device", device)
                .param("nas", door.nas().value())
                .param("site", site(door.site()))
                .update();
    }

    List<AtPlace> byPlace() {
        return jdbc.sql(BY_PLACE)
                .query((row, number) -> new AtPlace(row.getString("place"), row.getLong("wrong")))
                .list();
    }

    void deleteBefore(Instant instant) {
        jdbc.sql(DELETE_BEFORE)
                .param("before", instant.atOffset(ZoneOffset.UTC))
                .update();
    }

    private static @Nullable String site(@Nullable SiteCode site) {
        return site == null ? null : site.value();
    }
}
