package scot.tolbooth.portal.message;

import java.time.Clock;
import java.time.Duration;
import org.springframework.scheduling.annotation.Scheduled;
import scot.tolbooth.inventory.secret.SecretBox;
import scot.tolbooth.radius.registrant.Contact;

/** Numbers whose owner texted that they want no texts: kept as keyed digests for a year, or until they want some. */
class TextStops {

    private static final Duration KEPT = Duration.ofDays(365);

    private final JdbcTextStops store;
    private final SecretBox secrets;
    private final Clock clock;

    TextStops(JdbcTextStops store, SecretBox secrets, Clock clock) {
        this.store = store;
        this.secrets = secrets;
        this.clock = clock;
    }

    boolean isStopped(Contact contact) {
        return store.contains(digest(contact));
    }

    void stop(Contact contact) {
        store.put(digest(contact), clock.instant());
    }

    void start(Contact contact) {
        store.remove(digest(contact));
    }

    @Scheduled(initialDelayString = "PT13M", fixedDelayString = "PT6H")
    void forget() {
        store.deleteBefore(clock.instant().minus(KEPT));
    }

    private String digest(Contact contact) {
        return secrets.fingerprint(contact.value(), "portal.text_stop");
    }
}
