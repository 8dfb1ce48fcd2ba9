package scot.tolbooth.portal.card;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Cards in {@code portal.card}, found by the keyed digest of their code, and their devices. */
final class JdbcCards {

    private static final String INSERT = """
            INSERT INTO portal.card (batch, number, code)
            SELECT :batch, c.number, c.code FROM unnest(:numbers::integer[], :codes::text[]) AS c (number, code)
            """;

    /** Whoever takes the card or its batch back at the same time waits, and then sees who used it. */
    private static final String BY_CODE = """
            SELECT c.batch, c.number
              FROM portal.card c
              JOIN portal.card_batch b ON b.id = c.batch
             WHERE c.code = :code
               FOR UPDATE OF c FOR SHARE OF b
            """;

    private static final String COLUMNS = """
            SELECT c.batch, c.number, c.first_used, c.until, c.registrant, c.revoked,
                   (SELECT count(*) FROM portal.card_device d WHERE d.batch = c.batch AND d.number = c.number) AS devices
              FROM portal.card c
            """;

    private static final String ONE = COLUMNS + """
             WHERE c.batch = :batch AND c.number = :number
            """;

    private static final String OF_BATCH = COLUMNS + """
             WHERE c.batch = :batch
             ORDER BY c.number
            """;

    private static final String OF_REGISTRANT = """
            SELECT c.first_used, c.until
              FROM portal.card c
             WHERE c.registrant = :registrant
             ORDER BY c.first_used
            """;

    private static final String FIRST_USE = """
            UPDATE portal.card
               SET first_used = :now, until = :until, registrant = :registrant
             WHERE batch = :batch AND number = :number
            """;

    private static final String REVOKE = """
            UPDATE portal.card SET revoked = :now WHERE batch = :batch AND number = :number AND revoked IS NULL
            """;

    private static final String KNOWS = """
            SELECT EXISTS (SELECT 1
                             FROM portal.card_device
                            WHERE batch = :batch AND number = :number AND device = :device)
            """;

    private static final String ADD_DEVICE = """
            INSERT INTO portal.card_device (batch, number, device)
            VALUES (:batch, :number, :device)
                ON CONFLICT DO NOTHING
            """;

    private static final String DELETE_DEVICES_OF_ENDED = """
            DELETE FROM portal.card_device d
             USING portal.card c
             WHERE c.batch = d.batch AND c.number = d.number AND c.until < :before
            """;

    private static final String FORGET = "UPDATE portal.card SET registrant = NULL WHERE registrant = :registrant";

    private final JdbcClient jdbc;

    JdbcCards(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Where a card is. */
    record Place(UUID batch, int number) {}

    /** When somebody used a card. */
    record Stay(Instant firstUsed, Instant until) {}

    /** Stores new cards, numbered from 1 in this order. */
    void insert(UUID batch, List<String> digests) {
        jdbc.sql(INSERT)
                .param("batch", batch)
                .param(
                        "numbers",
                        IntStream.rangeClosed(1, digests.size()).boxed().toArray(Integer[]::new))
                .param("codes", digests.toArray(String[]::new))
                .update();
    }

    /** Finds it and keeps others from using it until the transaction ends. */
    Optional<Place> lock(String digest) {
        return jdbc.sql(BY_CODE)
                .param("code", digest)
                .query((row, number) -> new Place(row.getObject("batch", UUID.class), row.getInt("number")))
                .optional();
    }

    Optional<Card> find(CardBatch batch, int number) {
        return jdbc.sql(ONE)
                .param("batch", batch.id())
                .param("number", number)
                .query((row, at) -> card(batch, row))
                .optional();
    }

    List<Card> of(CardBatch batch) {
        return jdbc.sql(OF_BATCH)
                .param("batch", batch.id())
                .query((row, at) -> card(batch, row))
                .list();
    }

    List<Stay> of(UUID registrant) {
        return jdbc.sql(OF_REGISTRANT)
                .param("registrant", registrant)
                .query((row, at) -> new Stay(
                        row.getObject("first_used", OffsetDateTime.class).toInstant(),
                        row.getObject("until", OffsetDateTime.class).toInstant()))
                .list();
    }

    void useFirst(Card card, UUID registrant, Instant now, Instant until) {
        jdbc.sql(FIRST_USE)
                .param("batch", card.batch().id())
                .param("number", card.number())
                .param("registrant", registrant)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("until", until.atOffset(ZoneOffset.UTC))
                .update();
    }

    boolean revoke(UUID batch, int number, Instant now) {
        return jdbc.sql(REVOKE)
                        .param("batch", batch)
                        .param("number", number)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    boolean knows(Card card, String device) {
        return jdbc.sql(KNOWS)
                .param("batch", card.batch().id())
                .param("number", card.number())
                .param("device", device)
                .query(Boolean.class)
                .single();
    }

    void addDevice(Card card, String device) {
        jdbc.sql(ADD_DEVICE)
                .param("batch", card.batch().id())
                .param("number", card.number())
                .param("device", device)
                .update();
    }

    void deleteDevicesOfThoseOverBefore(Instant instant) {
        jdbc.sql(DELETE_DEVICES_OF_ENDED)
                .param("before", instant.atOffset(ZoneOffset.UTC))
                .update();
    }

    void forget(UUID registrant) {
        jdbc.sql(FORGET).param("registrant", registrant).update();
    }

    private static Card card(CardBatch batch, ResultSet row) throws SQLException {
        return new Card(
                batch,
                row.getInt("number"),
                instant(row.getObject("first_used", OffsetDateTime.class)),
                instant(row.getObject("until", OffsetDateTime.class)),
                row.getObject("registrant", UUID.class),
                instant(row.getObject("revoked", OffsetDateTime.class)),
                row.getInt("devices"));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}
