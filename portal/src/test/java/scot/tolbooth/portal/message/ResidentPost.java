package scot.tolbooth.portal.message;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.context.support.ResourceBundleMessageSource;
import scot.tolbooth.portal.hotspot.HotspotSettings;
import scot.tolbooth.radius.registrant.Contact;
import scot.tolbooth.radius.registrant.ContactKind;

/** Messages to residents that are noted and not sent, for the tests of those who send them. */
public final class ResidentPost {

    private final List<Sent> sent = new CopyOnWriteArrayList<>();
    private volatile Delivery answer = new Delivery.Accepted();

    /** A message as it left. */
    public record Sent(String to, String subject, String text) {}

    public Messages messages() {
        return messages(URI.create("https://wifi.example.test"));
    }

    Messages messages(URI portal) {
        ResourceBundleMessageSource words = new ResourceBundleMessageSource();
        words.setBasename("messages/resident");
        words.setDefaultEncoding("UTF-8");
        words.setFallbackToSystemLocale(false);
        words.setAlwaysUseMessageFormat(true);
        Transport noting = new Noting();
        return new Messages(
                Map.of(ContactKind.EMAIL, noting, ContactKind.MOBILE, noting),
                words,
                new HotspotSettings(portal, false));
    }

    public List<Sent> sent() {
        return sent;
    }

    /** What the transport says of the next messages. */
    public void answer(Delivery delivery) {
        answer = delivery;
    }

    private final class Noting implements Transport {

        @Override
        public Delivery send(CodeMessage message, Wording wording) {
            return send(message.to(), wording);
        }

        @Override
        public Delivery send(Contact to, Wording notice) {
            sent.add(new Sent(to.value(), notice.subject(), notice.text()));
            return answer;
        }
    }
}
