package scot.tolbooth.radius.accounting;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Registrants whom sessions can name, and of whom nothing else is asked. */
final class MadePeople {

    private MadePeople() {}

    static UUID one(JdbcClient jdbc) {
        UUID id = UUID.randomUUID();
        jdbc.sql("""
                        INSERT INTO radius.registrant
                               (id, contact, contact_fingerprint, language, terms_accepted, registered)
                        VALUES (:id, 'sealed', :id::text, 'en-GB', '1', now())
                        """).param("id", id).update();
        return id;
    }
}
