package scot.tolbooth.portal.message;

import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import scot.tolbooth.radius.registrant.ContactKind;

/** Sends residents their codes, in their language, by the transport set for each kind of contact. */
public final class Messages {

    private static final Logger LOG = LoggerFactory.getLogger(Messages.class);

    private final Map<ContactKind, Transport> transports;
    private final MessageSource words;
    private final String host;

    /** @param host of the portal, to which a phone binds a code that it offers to fill in */
    Messages(Map<ContactKind, Transport> transports, MessageSource words, String host) {
        this.transports = Map.copyOf(transports);
        this.words = words;
        this.host = host;
    }

    public Delivery send(CodeMessage message) {
        Transport transport = transports.get(message.to().kind());
        if (transport == null) {
            throw new IllegalStateException(
                    "no transport for " + message.to().kind().word());
        }
        Delivery delivery = transport.send(message, wording(message));
        if (delivery instanceof Delivery.Failed failed) {
            LOG.warn("A code by {} could not be sent: {}", message.to().kind().word(), failed.reason());
        }
        return delivery;
    }

    private Wording wording(CodeMessage message) {
        String subject = word("message.subject", message);
        return switch (message.to().kind()) {
            case MOBILE -> new Wording(subject, word("message.sms", message) + "\n\n@" + host + " #" + message.code());
            case EMAIL -> new Wording(subject, word("message.email", message));
        };
    }

    private String word(String key, CodeMessage message) {
        return words.getMessage(
                key, new Object[] {message.code()}, message.language().locale());
    }
}
