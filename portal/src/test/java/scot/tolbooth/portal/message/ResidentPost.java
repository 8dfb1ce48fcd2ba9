package scot.tolbooth.portal.message;

import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.context.support.ResourceBundleMessageSource;
import scot.tolbooth.inventory.database.ScratchDatabase;
import scot.tolbooth.inventory.secret.SecretBox;
import scot.tolbooth.portal.delivery.FreeTexts;
import scot.tolbooth.portal.hotspot.HotspotSettings;
import scot.tolbooth.radius.registrant.Contact;
import scot.tolbooth.radius.registrant.ContactKind;

/** Messages to residents that are noted and not sent, for the tests of those who send them. */
public final class ResidentPost {

    private final ScratchDatabase database;
    private final Clock clock;
    private final List<Sent> sent = new CopyOnWriteArrayList<>();
    private volatile Delivery answer = new Delivery.Accepted();

    public ResidentPost(ScratchDatabase database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** A message as it left. */
    public record Sent(String to, String subject, String text) {}

    public Messages messages() {
        return messages(URI.create("https://wifi.example.test"));
    }

    Messages messages(URI portal) {
        SecretBox secrets = new SecretBox(new byte[32], new SecureRandom());
        JdbcResidentMessages store = new JdbcResidentMessages(database.jdbc(), secrets);
        Transport noting = this::note;
        return new Messages(
                new ResidentOutbox(store, Map.of(ContactKind.EMAIL, noting, ContactKind.MOBILE, noting), clock),
                store,
                words(portal),
                new TextStops(new JdbcTextStops(database.jdbc()), secrets, clock),
                FreeTexts.on(database, clock));
    }

    static ResidentWords words(URI portal) {
        ResourceBundleMessageSource words = new ResourceBundleMessageSource();
        words.setBasename("messages/resident");
        words.setDefaultEncoding("UTF-8");
        words.setFallbackToSystemLocale(false);
        words.setAlwaysUseMessageFormat(true);
        return new ResidentWords(words, new HotspotSettings(portal, false));
    }

    public List<Sent> sent() {
        return sent;
    }

    /** What the transport says of the next messages. */
    public void answer(Delivery delivery) {
        answer = delivery;
    }

    private Delivery note(Letter letter) {
        Contact to = letter.to();
        sent.add(new Sent(
                to.value(), letter.wording().subject(), letter.wording().text()));
        return answer;
    }
}
