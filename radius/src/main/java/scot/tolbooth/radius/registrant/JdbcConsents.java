package scot.tolbooth.radius.registrant;

import java.sql.Timestamp;
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
                ON CONFLICT DO NOTHING
            """;

    private static final String OF_REGISTRANT = """
            SELECT document, version, language, given
              FROM radius.consent
             WHERE registrant = :registrant
             ORDER BY given, document, version, language
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

    @Override
    public List<Consent> of(UUID registrant) {
        return jdbc.sql(OF_REGISTRANT)
                .param("registrant", registrant)
                .query((row, number) -> new Consent(
                        row.getString("document"),
                        row.getString("version"),
                        row.getString("language"),
                        row.getTimestamp("given").toInstant()))
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
        return export;
    }
}
