package scot.tolbooth.portal.walkup;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import scot.tolbooth.inventory.secret.SecretBox;
import scot.tolbooth.radius.nas.NasName;
import scot.tolbooth.radius.registrant.Contact;

/**
 * The contact with which tests sign up. Nothing is ever sent to it: a code for it is made only while somebody tests at a
 * NAS, and kept for them here. Otherwise it is good for nothing, so that nobody gets online by guessing.
 */
public class TestContact {

    /** More are guesses. */
    private static final int MOST_CODES = 3;

    private final Contact contact;
    private final JdbcTestPasses store;
    private final SecretBox secrets;
    private final Clock clock;

    TestContact(Contact contact, JdbcTestPasses store, SecretBox secrets, Clock clock) {
        this.contact = contact;
        this.store = store;
        this.secrets = secrets;
        this.clock = clock;
    }

    /** Whether this is it. */
    public boolean is(Contact other) {
        return contact.equals(other);
    }

    /** Keeps a code for whoever tests at a NAS now, and says whether anybody does. */
    public boolean keep(@Nullable NasName nas, String code) {
        return nas != null && store.keep(nas, secrets.seal(code, purpose(nas)), MOST_CODES, clock.instant());
    }

    Contact contact() {
        return contact;
    }

    void expectAt(NasName nas, Duration atMost) {
        store.open(nas, clock.instant().plus(atMost));
    }

    Optional<String> code(NasName nas) {
        return store.code(nas, clock.instant()).map(stored -> secrets.open(stored, purpose(nas)));
    }

    void close(NasName nas) {
        store.close(nas);
    }

    private static String purpose(NasName nas) {
        return "test-code:" + nas;
    }
}
