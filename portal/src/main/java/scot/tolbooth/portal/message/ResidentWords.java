package scot.tolbooth.portal.message;

import java.time.format.FormatStyle;
import java.util.Locale;
import org.springframework.context.MessageSource;
import scot.tolbooth.portal.delivery.SmsText;
import scot.tolbooth.portal.hotspot.HotspotSettings;
import scot.tolbooth.portal.welcome.Language;
import scot.tolbooth.radius.registrant.ContactKind;

/** Puts messages to residents into words, in their language. */
final class ResidentWords {

    private final MessageSource words;
    private final HotspotSettings addresses;

    /** @param addresses of the portal: to its host a phone binds a code that it offers to fill in */
    ResidentWords(MessageSource words, HotspotSettings addresses) {
        this.words = words;
        this.addresses = addresses;
    }

    Wording of(CodeMessage message) {
        Object[] values = {message.code()};
        Locale locale = message.language().locale();
        String subject = words.getMessage("message.subject", values, locale);
        return switch (message.to().kind()) {
            case MOBILE -> new Wording(subject, bound(words.getMessage("message.sms", values, locale), message.code()));
            case EMAIL -> new Wording(subject, words.getMessage("message.email", values, locale) + wayBack(message));
        };
    }

    private String wayBack(CodeMessage message) {
        return message.page() == null
                ? ""
                : "\n\n"
                        + words.getMessage(
                                "message.email.page",
                                new Object[] {addresses.page(message.page())},
                                message.language().locale());
    }

    Wording of(ForgettingMessage message) {
        Locale locale = message.language().locale();
        Object[] values = {
            message.language().date(message.forgottenOn(), FormatStyle.LONG),
            message.language().date(message.lastUsed(), FormatStyle.LONG),
            addresses.page("/account")
        };
        String text = message.to().kind() == ContactKind.MOBILE
                ? SmsText.cheapest(words.getMessage("message.forgetting.sms", values, locale))
                : words.getMessage("message.forgetting.email", values, locale);
        return new Wording(words.getMessage("message.forgetting.subject", values, locale), text);
    }

    Wording of(ContactChangedMessage message) {
        Locale locale = message.language().locale();
        Object[] values = {message.helpPhone()};
        String text = message.to().kind() == ContactKind.MOBILE
                ? SmsText.cheapest(words.getMessage("message.changed.sms", values, locale))
                : words.getMessage("message.changed.email", values, locale);
        return new Wording(words.getMessage("message.changed.subject", values, locale), text);
    }

    /** Tells somebody who texted something else how to get a code. */
    Wording help(Language language) {
        Locale locale = language.locale();
        return new Wording(
                words.getMessage("message.subject", null, locale),
                SmsText.cheapest(words.getMessage("message.help.sms", null, locale)));
    }

    /** The line by which phones offer the code in the portal's own page alone, unless a part more would be charged for it. */
    private String bound(String words, String code) {
        String text = SmsText.cheapest(words);
        String bound = text + "\n\n@" + addresses.publicUrl().getHost() + " #" + code;
        return SmsText.parts(bound) > SmsText.parts(text) ? text : bound;
    }
}
