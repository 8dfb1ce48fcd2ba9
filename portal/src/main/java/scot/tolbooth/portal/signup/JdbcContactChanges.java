package scot.tolbooth.portal.signup;

import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import scot.tolbooth.inventory.secret.SecretBox;
import scot.tolbooth.radius.registrant.Contact;
import scot.tolbooth.radius.registrant.ContactKind;

/** Contacts in {@code portal.contact_change}, sealed. */
final class JdbcContactChanges {

    private static final String PUT = """
            INSERT INTO portal.contact_change (journey, contact, wrong_codes)
            VALUES (:journey, :contact, 0)
                ON CONFLICT (journey) DO UPDATE SET contact = excluded.contact, wrong_codes = 0
            """;

    private static final String OF_JOURNEY = "SELECT contact FROM portal.contact_change WHERE journey = :journey";

    private static final String COUNT_WRONG_CODE = """
            UPDATE portal.contact_change
               SET wrong_codes = wrong_codes + 1
             WHERE journey = :journey
            RETURNING wrong_codes
            """;

    private static final String DELETE = "DELETE FROM portal.contact_change WHERE journey = :journey";

    private final JdbcClient jdbc;
    private final SecretBox secrets;

    JdbcContactChanges(JdbcClient jdbc, SecretBox secrets) {
        this.jdbc = jdbc;
        this.secrets = secrets;
    }

    void put(UUID journey, Contact contact) {
        jdbc.sql(PUT)
                .param("journey", journey)
                .param("contact", secrets.seal(contact.kind().name() + " " + contact.value(), purpose(journey)))
                .update();
    }

    Optional<Contact> of(UUID journey) {
        return jdbc.sql(OF_JOURNEY)
                .param("journey", journey)
                .query(String.class)
                .optional()
                .map(stored -> secrets.open(stored, purpose(journey)).split(" ", 2))
                .map(parts -> new Contact(ContactKind.valueOf(parts[0]), parts[1]));
    }

    /** Counts one and says how many there are, whoever else counts at the same time. */
    int countWrongCode(UUID journey) {
        return jdbc.sql(COUNT_WRONG_CODE)
                .param("journey", journey)
                .query(Integer.class)
                .optional()
                .orElse(Integer.MAX_VALUE);
    }

    void delete(UUID journey) {
        jdbc.sql(DELETE).param("journey", journey).update();
    }

    private static String purpose(UUID journey) {
        return "portal.contact_change:" + journey;
    }
}
