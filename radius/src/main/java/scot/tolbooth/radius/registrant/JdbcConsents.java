package scot.tolbooth.radius.registrant;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Consents in {@code radius.consent}; they go with the registrant. */
class JdbcConsents implements Consents, PersonalTrace {

    static final String TERMS = "terms of use";

    private static final String GIVE = """
            INSERT INTO radius.consent (registrant, document, version, language, given)
            VALUES (:registrant, :document, :version, :language, :given)
                ON CONFLICT (registrant, document, version, language)
                DO UPDATE SET given = excluded.given, withdrawn = NULL
                        WHERE consent.withdrawn IS NOT NULL
            """;

    private static final String OF_REGISTRANT = """
            SELECT document, version, language, given, withdrawn
              FROM radius.consent
             WHERE registrant = :registrant
             ORDER BY given, document, version, language
            """;

    private static final String WITHDRAW = """
            UPDATE radius.consent
               SET withdrawn = :now
             WHERE registrant = :registrant AND document = :document AND version = :version AND language = :language
               AND withdrawn IS NULL
            """;

    private static final String HAS_STANDING = """
            SELECT EXISTS (SELECT FROM radius.consent
                            WHERE registrant = :registrant AND document = :document AND withdrawn IS NULL)
            """;

    private static final String FORGET = "DELETE FROM radius.consent WHERE registrant = :registrant";

    private final JdbcClient jdbc;

    JdbcConsents(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void give(UUID registrant, Consent consent) {
        jdbc.sql(GIVE)
                .param("registrant", registrant)
                .param("document", consent.document())
                .param("version", consent.version())
                .param("language", consent.language())
                .param("given", Timestamp.from(consent.given()))
                .update();
    }

    /** Says whether it stood. */
    boolean withdraw(UUID registrant, Consent consent, Instant now) {
        return jdbc.sql(WITHDRAW)
                        .param("registrant", registrant)
                        .param("document", consent.document())
                        .param("version", consent.version())
                        .param("language", consent.language())
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }

    boolean hasStanding(UUID registrant, String document) {
        return jdbc.sql(HAS_STANDING)
                .param("registrant", registrant)
                .param("document", document)
                .query(Boolean.class)
                .single();
    }

    @Override
    public List<Consent> of(UUID registrant) {
        return jdbc.sql(OF_REGISTRANT)
                .param("registrant", registrant)
                .query(JdbcConsents::consent)
                .list();
    }

    @Override
    public String name() {
        return "consents";
    }

    @Override
    public Object export(UUID registrant) {
        return of(registrant).stream().map(JdbcConsents::export).toList();
    }

    @Override
    public void forget(UUID registrant) {
        jdbc.sql(FORGET).param("registrant", registrant).update();
    }

    private static Map<String, Object> export(Consent consent) {
        Map<String, Object> export = new LinkedHashMap<>();
        export.put("document", consent.document());
        export.put("version", consent.version());
        export.put("language", consent.language());
        export.put("given", consent.given().toString());
        if (consent.withdrawn() != null) {
            export.put("withdrawn", consent.withdrawn().toString());
        }
        return export;
    }

    private static Consent consent(ResultSet row, int number) throws SQLException {
        Timestamp withdrawn = row.getTimestamp("withdrawn");
        return new Consent(
                row.getString("document"),
                row.getString("version"),
                row.getString("language"),
                row.getTimestamp("given").toInstant(),
                withdrawn == null ? null : withdrawn.toInstant());
    }
}
