package scot.tolbooth.radius.registrant;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import scot.tolbooth.radius.Forgetting;

/** Registrants in {@code radius.registrant}. */
final class JdbcRegistrants {

    private static final String BY_ID = """
            SELECT id, contact, language, terms_accepted, registered, last_seen, access_until
              FROM radius.registrant
             WHERE id = :id
            """;

    private static final String BY_FINGERPRINT = """
            SELECT id, contact, language, terms_accepted, registered, last_seen, access_until
              FROM radius.registrant
             WHERE contact_fingerprint = :fingerprint
            """;

    private static final String COUNT = "SELECT count(*) FROM radius.registrant WHERE NOT grace";

    private static final String COUNT_REGISTERED_BEFORE =
            "SELECT count(*) FROM radius.registrant WHERE registered < :instant AND NOT grace";

    private static final String INSERT_OR_RENEW = """
            INSERT INTO radius.registrant
                   (id, contact, contact_fingerprint, language, terms_accepted, registered, last_seen)
            VALUES (:id, :contact, :fingerprint, :language, :terms, :now, NULL)
                ON CONFLICT (contact_fingerprint)
                DO UPDATE SET language = excluded.language, terms_accepted = excluded.terms_accepted,
                   last_seen = greatest(registrant.last_seen, excluded.registered)
            """;

    private static final String BY_ID_FOR_UPDATE = BY_ID + " FOR UPDATE";

    private static final String CHANGE_CONTACT = """
            UPDATE radius.registrant
               SET contact = :contact, contact_fingerprint = :fingerprint, last_seen = greatest(last_seen, :now)
             WHERE id = :id AND contact IS NOT NULL
               AND NOT EXISTS (SELECT FROM radius.registrant
                                WHERE contact_fingerprint = :fingerprint AND id <> :id)
            """;

    private static final String CHANGE_LANGUAGE = "UPDATE radius.registrant SET language = :language WHERE id = :id";

    private static final String INSERT_WITHOUT_CONTACT = """
            INSERT INTO radius.registrant (id, language, terms_accepted, registered, access_until)
            VALUES (:id, :language, :terms, :now, :until)
            """;

    private static final String INSERT_WITH_GRACE = """
            WITH fresh AS (
                INSERT INTO radius.registrant (id, language, terms_accepted, registered, access_until, grace)
                VALUES (:id, :language, :terms, :now, :until, true)
                RETURNING id)
            INSERT INTO radius.registrant_group (registrant, name)
            SELECT id, :group FROM fresh
            """;

    private static final String NOTE_GRACE_OF =
            "UPDATE radius.registrant SET grace_of = :person WHERE id = :grace AND grace AND grace_of IS NULL";

    private static final String GRACES_OF =
            "SELECT id FROM radius.registrant WHERE grace_of = :person ORDER BY registered, id";

    private static final String SEE = """
            UPDATE radius.registrant
               SET language = :language, last_seen = greatest(last_seen, :now)
             WHERE contact_fingerprint = :fingerprint
            """;

    private static final String AGREE =
            "UPDATE radius.registrant SET language = :language, terms_accepted = :terms WHERE id = :id";

    private static final String END_ACCESS = """
            UPDATE radius.registrant
               SET access_until = least(access_until, :now)
             WHERE id = :id AND access_until IS NOT NULL
            """;

    private static final String DELETE = "DELETE FROM radius.registrant WHERE id = :id";

    private final JdbcClient jdbc;

    JdbcRegistrants(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A registrant with the contact as it is stored. */
    record Stored(
            UUID id,
            @Nullable String sealedContact,
            String language,
            String termsAccepted,
            Instant registered,
            @Nullable Instant lastSeen,
            @Nullable Instant accessUntil) {}

    Optional<Stored> find(UUID id) {
        return jdbc.sql(BY_ID).param("id", id).query(JdbcRegistrants::stored).optional();
    }

    /** Nobody else changes it before the transaction ends. */
    Optional<Stored> findForUpdate(UUID id) {
        return jdbc.sql(BY_ID_FOR_UPDATE)
                .param("id", id)
                .query(JdbcRegistrants::stored)
                .optional();
    }

    Optional<Stored> find(String fingerprint) {
        return jdbc.sql(BY_FINGERPRINT)
                .param("fingerprint", fingerprint)
                .query(JdbcRegistrants::stored)
                .optional();
    }

    long count() {
        return jdbc.sql(COUNT).query(Long.class).single();
    }

    long countRegisteredBefore(Instant instant) {
        return jdbc.sql(COUNT_REGISTERED_BEFORE)
                .param("instant", Timestamp.from(instant))
                .query(Long.class)
                .single();
    }

    /** Leaves the one with the fingerprint as it is, but for language and terms, and that they have been seen. */
    void insertOrRenew(Stored fresh, String fingerprint) {
        jdbc.sql(INSERT_OR_RENEW)
                .param("id", fresh.id())
                .param("contact", fresh.sealedContact())
                .param("fingerprint", fingerprint)
                .param("language", fresh.language())
                .param("terms", fresh.termsAccepted())
                .param("now", Timestamp.from(fresh.registered()))
                .update();
    }

    /** Says whether it was: not where another registrant has it. */
    boolean changeContact(UUID id, String sealed, String fingerprint, Instant now) {
        return jdbc.sql(CHANGE_CONTACT)
                        .param("id", id)
                        .param("contact", sealed)
                        .param("fingerprint", fingerprint)
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }

    void insertWithoutContact(Stored fresh, Instant until) {
        jdbc.sql(INSERT_WITHOUT_CONTACT)
                .param("id", fresh.id())
                .param("language", fresh.language())
                .param("terms", fresh.termsAccepted())
                .param("now", Timestamp.from(fresh.registered()))
                .param("until", Timestamp.from(until))
                .update();
    }

    void insertWithGrace(Stored fresh, Instant until) {
        jdbc.sql(INSERT_WITH_GRACE)
                .param("id", fresh.id())
                .param("language", fresh.language())
                .param("terms", fresh.termsAccepted())
                .param("now", Timestamp.from(fresh.registered()))
                .param("until", Timestamp.from(until))
                .param("group", GroupName.GRACE.value())
                .update();
    }

    void noteGraceOf(UUID grace, UUID person) {
        jdbc.sql(NOTE_GRACE_OF).param("grace", grace).param("person", person).update();
    }

    /** The minutes in which they read their codes, the first ones first. */
    List<UUID> gracesOf(UUID person) {
        return jdbc.sql(GRACES_OF)
                .param("person", person)
                .query((row, number) -> row.getObject("id", UUID.class))
                .list();
    }

    void see(String fingerprint, String language, Instant now) {
        jdbc.sql(SEE)
                .param("fingerprint", fingerprint)
                .param("language", language)
                .param("now", Timestamp.from(now))
                .update();
    }

    boolean agree(UUID id, String language, String terms) {
        return jdbc.sql(AGREE)
                        .param("id", id)
                        .param("language", language)
                        .param("terms", terms)
                        .update()
                == 1;
    }

    void changeLanguage(UUID id, String language) {
        jdbc.sql(CHANGE_LANGUAGE).param("id", id).param("language", language).update();
    }

    void endAccess(UUID id, Instant now) {
        jdbc.sql(END_ACCESS).param("id", id).param("now", Timestamp.from(now)).update();
    }

    /** Waits until nobody writes about people any more, and keeps others from it until the transaction ends. */
    void beginForgetting() {
        jdbc.sql("SELECT 1 FROM " + Forgetting.ALONE).query(Integer.class).single();
    }

    boolean delete(UUID id) {
        return jdbc.sql(DELETE).param("id", id).update() == 1;
    }

    private static Stored stored(ResultSet row, int number) throws SQLException {
        Timestamp lastSeen = row.getTimestamp("last_seen");
        Timestamp until = row.getTimestamp("access_until");
        return new Stored(
                row.getObject("id", UUID.class),
                row.getString("contact"),
                row.getString("language"),
                row.getString("terms_accepted"),
                row.getTimestamp("registered").toInstant(),
                lastSeen == null ? null : lastSeen.toInstant(),
                until == null ? null : until.toInstant());
    }
}
