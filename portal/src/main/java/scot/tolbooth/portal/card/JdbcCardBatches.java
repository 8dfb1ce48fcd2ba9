package scot.tolbooth.portal.card;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import scot.tolbooth.inventory.site.SiteCode;
import scot.tolbooth.portal.welcome.Language;

/** Batches in {@code portal.card_batch}. */
final class JdbcCardBatches {

    private static final String INSERT = """
            INSERT INTO portal.card_batch (id, site, first_day, last_day, stay_seconds, devices, note, language,
                                           at_counter, made_by, made)
            VALUES (:id, :site, :firstDay, :lastDay, :stay, :devices, :note, :language, :atCounter, :madeBy, :made)
                ON CONFLICT (id) DO NOTHING
            """;

    private static final String STANDINGS = """
            SELECT b.id, b.site, b.first_day, b.last_day, b.stay_seconds, b.devices, b.note, b.language, b.at_counter,
                   b.made_by, b.made, b.revoked, count(*) AS cards,
                   count(*) FILTER (WHERE c.first_used IS NULL AND coalesce(c.revoked, b.revoked) IS NULL) AS unused,
                   count(*) FILTER (WHERE c.first_used IS NOT NULL)                                        AS used,
                   count(*) FILTER (WHERE coalesce(c.revoked, b.revoked) IS NOT NULL)                      AS taken_back
              FROM portal.card_batch b
              JOIN portal.card c ON c.batch = b.id
            """;

    private static final String LATEST = STANDINGS + """
             WHERE b.at_counter = :atCounter
             GROUP BY b.id
             ORDER BY b.made DESC, b.id
             LIMIT :most
            """;

    private static final String BY_ID = STANDINGS + """
             WHERE b.id = :id
             GROUP BY b.id
            """;

    private static final String REVOKE =
            "UPDATE portal.card_batch SET revoked = :now WHERE id = :id AND revoked IS NULL";

    private static final String DELETE_OLD = "DELETE FROM portal.card_batch WHERE last_day < :before";

    private final JdbcClient jdbc;

    JdbcCardBatches(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Says whether it is new. */
    boolean insert(CardBatch batch) {
        CardOrder order = batch.order();
        SiteCode site = order.site();
        return jdbc.sql(INSERT)
                        .param("id", batch.id())
                        .param("site", site == null ? null : site.value())
                        .param("firstDay", order.firstDay())
                        .param("lastDay", order.lastDay())
                        .param("stay", order.stay().toSeconds())
                        .param("devices", order.devices())
                        .param("note", order.note())
                        .param("language", order.language().code())
                        .param("atCounter", order.atCounter())
                        .param("madeBy", batch.madeBy())
                        .param("made", batch.made().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    List<CardBatch.Standing> latest(boolean atCounter, int most) {
        return jdbc.sql(LATEST)
                .param("atCounter", atCounter)
                .param("most", most)
                .query(JdbcCardBatches::standing)
                .list();
    }

    Optional<CardBatch.Standing> find(UUID id) {
        return jdbc.sql(BY_ID).param("id", id).query(JdbcCardBatches::standing).optional();
    }

    boolean revoke(UUID id, Instant now) {
        return jdbc.sql(REVOKE)
                        .param("id", id)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /** Their cards go with them. */
    void deleteOver(LocalDate before) {
        jdbc.sql(DELETE_OLD).param("before", before).update();
    }

    private static CardBatch.Standing standing(ResultSet row, int number) throws SQLException {
        return new CardBatch.Standing(
                batch(row, row.getInt("cards")), row.getInt("unused"), row.getInt("used"), row.getInt("taken_back"));
    }

    private static CardBatch batch(ResultSet row, int cards) throws SQLException {
        String site = row.getString("site");
        CardOrder order = new CardOrder(
                site == null ? null : new SiteCode(site),
                cards,
                row.getObject("first_day", LocalDate.class),
                row.getObject("last_day", LocalDate.class),
                Duration.ofSeconds(row.getLong("stay_seconds")),
                row.getInt("devices"),
                row.getString("note"),
                Language.of(row.getString("language")).orElse(Language.ENGLISH),
                row.getBoolean("at_counter"));
        return new CardBatch(
                row.getObject("id", UUID.class),
                order,
                row.getString("made_by"),
                row.getObject("made", OffsetDateTime.class).toInstant(),
                instant(row.getObject("revoked", OffsetDateTime.class)));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}
