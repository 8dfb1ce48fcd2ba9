package scot.tolbooth.portal.message;

import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import scot.tolbooth.portal.hotspot.HotspotSettings;
import scot.tolbooth.portal.welcome.Language;
import scot.tolbooth.radius.registrant.Contact;
import scot.tolbooth.radius.registrant.ContactKind;

/** Sends residents codes and news, in their language, by the transport set for each kind of contact. */
public final class Messages {

    private static final Logger LOG = LoggerFactory.getLogger(Messages.class);

    private final Map<ContactKind, Transport> transports;
    private final MessageSource words;
    private final HotspotSettings addresses;

    /** @param addresses of the portal: to its host a phone binds a code that it offers to fill in */
    Messages(Map<ContactKind, Transport> transports, MessageSource words, HotspotSettings addresses) {
        this.transports = Map.copyOf(transports);
        this.words = words;
        this.addresses = addresses;
    }

    public Delivery send(CodeMessage message) {
        Delivery delivery = transport(message.to()).send(message, wording(message));
        if (delivery instanceof Delivery.Failed failed) {
            LOG.warn("A code by {} could not be sent: {}", message.to().kind().word(), failed.reason());
        }
        return delivery;
    }

    public Delivery send(ForgettingMessage message) {
        return transport(message.to()).send(message.to(), wording(message));
    }

    public Delivery send(ContactChangedMessage message) {
        Locale locale = message.language().locale();
        Object[] values = {message.helpPhone()};
        String key = message.to().kind() == ContactKind.MOBILE ? "message.changed.sms" : "message.changed.email";
        Delivery delivery = transport(message.to())
                .send(
                        message.to(),
                        new Wording(
                                words.getMessage("message.changed.subject", values, locale),
                                words.getMessage(key, values, locale)));
        if (delivery instanceof Delivery.Failed failed) {
            LOG.warn("News of a changed contact could not be sent to the one before: {}", failed.reason());
        }
        return delivery;
    }

    private Transport transport(Contact to) {
        Transport transport = transports.get(to.kind());
        if (transport == null) {
            throw new IllegalStateException("no transport for " + to.kind().word());
        }
        return transport;
    }

    private Wording wording(ForgettingMessage message) {
        Locale locale = message.language().locale();
        // English dates are those of Britain.
        DateTimeFormatter days = DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(message.language() == Language.ENGLISH ? Locale.UK : locale);
        Object[] values = {
            days.format(message.forgottenOn()), days.format(message.lastUsed()), addresses.page("/account")
        };
        String key = message.to().kind() == ContactKind.MOBILE ? "message.forgetting.sms" : "message.forgetting.email";
        return new Wording(
                words.getMessage("message.forgetting.subject", values, locale), words.getMessage(key, values, locale));
    }

    private Wording wording(CodeMessage message) {
        String subject = word("message.subject", message);
        return switch (message.to().kind()) {
            case MOBILE ->
                new Wording(
                        subject,
                        word("message.sms", message) + "\n\n@"
                                + addresses.publicUrl().getHost() + " #" + message.code());
            case EMAIL -> new Wording(subject, word("message.email", message));
        };
    }

    private String word(String key, CodeMessage message) {
        return words.getMessage(
                key, new Object[] {message.code()}, message.language().locale());
    }
}
