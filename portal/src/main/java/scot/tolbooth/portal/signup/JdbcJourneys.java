package scot.tolbooth.portal.signup;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import scot.tolbooth.inventory.secret.SecretBox;
import scot.tolbooth.portal.hotspot.Arrival;
import scot.tolbooth.portal.welcome.Language;
import scot.tolbooth.radius.registrant.Contact;
import scot.tolbooth.radius.registrant.ContactKind;
import tools.jackson.databind.json.JsonMapper;

/** Journeys in {@code portal.journey}: contact, arrival and token sealed, token and device found by keyed digests. */
final class JdbcJourneys {

    private static final String PUT = """
            INSERT INTO portal.journey (id, purpose, token_digest, token, language, stage, nas, device, arrival, arrived,
                                        contact, registrant, wrong_codes, hand_overs, started, expires)
            VALUES (:id, :purpose, :tokenDigest, :token, :language, :stage, :nas, :device, :arrival, :arrived,
                    :contact, :registrant, :wrongCodes, :handOvers, :started, :expires)
            ON CONFLICT (id) DO UPDATE
               SET language = EXCLUDED.language, stage = EXCLUDED.stage, arrival = EXCLUDED.arrival,
                   arrived = EXCLUDED.arrived, contact = EXCLUDED.contact, registrant = EXCLUDED.registrant,
                   hand_overs = EXCLUDED.hand_overs, expires = EXCLUDED.expires
            """;

    private static final String BY_TOKEN = """
            SELECT id, purpose, token, language, stage, device, arrival, arrived, contact, registrant, wrong_codes,
                   hand_overs, started, expires
              FROM portal.journey
             WHERE token_digest = :tokenDigest AND expires > :now
            """;

    private static final String BY_ID = """
            SELECT id, purpose, token, language, stage, device, arrival, arrived, contact, registrant, wrong_codes,
                   hand_overs, started, expires
              FROM portal.journey
             WHERE id = :id AND expires > :now
            """;

    private static final String LATEST_OF_DEVICE = """
            SELECT id, purpose, token, language, stage, device, arrival, arrived, contact, registrant, wrong_codes,
                   hand_overs, started, expires
              FROM portal.journey
             WHERE device = :device AND purpose = 'wifi' AND expires > :now
             ORDER BY started DESC
             LIMIT 1
            """;

    private static final String COUNT_WRONG_CODE =
            "UPDATE portal.journey SET wrong_codes = wrong_codes + 1 WHERE id = :id RETURNING wrong_codes";

    private static final String FORGET_WRONG_CODES = "UPDATE portal.journey SET wrong_codes = 0 WHERE id = :id";

    private static final String LENGTHEN =
            "UPDATE portal.journey SET expires = greatest(expires, :expires) WHERE id = :id";

    private static final String COUNT_HAND_OVER =
            "UPDATE portal.journey SET hand_overs = hand_overs + 1 WHERE id = :id AND hand_overs = :before";

    private static final String FORGET_HAND_OVERS =
            "UPDATE portal.journey SET hand_overs = 0 WHERE id = :id AND hand_overs > 0";

    private static final String DELETE_EXPIRED_BEFORE = "DELETE FROM portal.journey WHERE expires < :before";

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient jdbc;
    private final SecretBox secrets;

    JdbcJourneys(JdbcClient jdbc, SecretBox secrets) {
        this.jdbc = jdbc;
        this.secrets = secrets;
    }

    /** Stores it all but the wrong codes of one that is there: by what was read before they would be fewer again. */
    void put(Journey journey) {
        Arrival arrival = journey.arrival();
        Contact contact = journey.contact();
        jdbc.sql(PUT)
                .param("id", journey.id())
                .param("purpose", journey.purpose().word())
                .param("tokenDigest", digest(journey.token()))
                .param("token", seal(journey, journey.token()))
                .param("language", journey.language().code())
                .param("stage", journey.stage().name().toLowerCase(Locale.ROOT))
                .param("nas", arrival == null ? null : arrival.nas().value())
                .param("device", journey.device())
                .param("arrival", arrival == null ? null : seal(journey, JSON.writeValueAsString(arrival)))
                .param("arrived", utc(journey.arrived()))
                .param(
                        "contact",
                        contact == null ? null : seal(journey, contact.kind().name() + " " + contact.value()))
                .param("registrant", journey.registrant())
                .param("wrongCodes", journey.wrongCodes())
                .param("handOvers", journey.handOvers())
                .param("started", utc(journey.started()))
                .param("expires", utc(journey.expires()))
                .update();
    }

    Optional<Journey> find(String token, Instant now) {
        return jdbc.sql(BY_TOKEN)
                .param("tokenDigest", digest(token))
                .param("now", utc(now))
                .query(this::journey)
                .optional();
    }

    Optional<Journey> find(UUID id, Instant now) {
        return jdbc.sql(BY_ID)
                .param("id", id)
                .param("now", utc(now))
                .query(this::journey)
                .optional();
    }

    Optional<Journey> latestOf(String device, Instant now) {
        return jdbc.sql(LATEST_OF_DEVICE)
                .param("device", device)
                .param("now", utc(now))
                .query(this::journey)
                .optional();
    }

    /** Counts one and says how many there are, whoever else counts at the same time. */
    int countWrongCode(UUID journey) {
        return jdbc.sql(COUNT_WRONG_CODE)
                .param("id", journey)
                .query(Integer.class)
                .single();
    }

    void forgetWrongCodes(UUID journey) {
        jdbc.sql(FORGET_WRONG_CODES).param("id", journey).update();
    }

    void lengthen(UUID journey, Instant expires) {
        jdbc.sql(LENGTHEN).param("id", journey).param("expires", utc(expires)).update();
    }

    boolean countHandOver(UUID journey, int before) {
        return jdbc.sql(COUNT_HAND_OVER)
                        .param("id", journey)
                        .param("before", before)
                        .update()
                == 1;
    }

    void forgetHandOvers(UUID journey) {
        jdbc.sql(FORGET_HAND_OVERS).param("id", journey).update();
    }

    void deleteExpiredBefore(Instant instant) {
        jdbc.sql(DELETE_EXPIRED_BEFORE).param("before", utc(instant)).update();
    }

    private Journey journey(ResultSet row, int number) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        String arrival = open(id, row.getString("arrival"));
        return new Journey(
                id,
                Purpose.of(row.getString("purpose")),
                secrets.open(row.getString("token"), purpose(id)),
                Language.of(row.getString("language")).orElse(Language.ENGLISH),
                Journey.Stage.valueOf(row.getString("stage").toUpperCase(Locale.ROOT)),
                arrival == null ? null : JSON.readValue(arrival, Arrival.class),
                instant(row.getObject("arrived", OffsetDateTime.class)),
                row.getString("device"),
                contact(open(id, row.getString("contact"))),
                row.getObject("registrant", UUID.class),
                row.getInt("wrong_codes"),
                row.getInt("hand_overs"),
                row.getObject("started", OffsetDateTime.class).toInstant(),
                row.getObject("expires", OffsetDateTime.class).toInstant());
    }

    private static @Nullable Contact contact(@Nullable String text) {
        if (text == null) {
            return null;
        }
        String[] parts = text.split(" ", 2);
        return new Contact(ContactKind.valueOf(parts[0]), parts[1]);
    }

    private String digest(String token) {
        return secrets.fingerprint(token, "portal.journey");
    }

    private String seal(Journey journey, String text) {
        return secrets.seal(text, purpose(journey.id()));
    }

    private @Nullable String open(UUID id, @Nullable String text) {
        return text == null ? null : secrets.open(text, purpose(id));
    }

    private static String purpose(UUID id) {
        return "portal.journey:" + id;
    }

    private static @Nullable OffsetDateTime utc(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}
