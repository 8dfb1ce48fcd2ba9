package scot.tolbooth.portal.card;

import java.time.Duration;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import scot.tolbooth.portal.welcome.Language;

/** The words on a printed card, in the language that staff chose for it. */
record CardWords(MessageSource messages, String council) {

    /**
     * What a card says.
     *
     * @param stay absent where the day on which it is good ends it first
     */
    record Printed(
            Language language,
            String council,
            String service,
            List<String> steps,
            String days,
            @Nullable String stay,
            String devices) {}

    Printed of(CardOrder order) {
        Locale locale = order.language().locale();
        return new Printed(
                order.language(),
                council,
                say("service.name", locale),
                List.of(
                        say("start.2", locale),
                        say("start.3", locale),
                        say("cardstart.enter", locale, say("contact.use.card", locale))),
                days(order),
                order.isForOneDay() ? null : stay(order.stay(), locale),
                say("cardprint.devices", locale, order.devices()));
    }

    private String days(CardOrder order) {
        Language language = order.language();
        String last = language.date(order.lastDay(), FormatStyle.MEDIUM);
        return order.firstDay().equals(order.lastDay())
                ? say("cardprint.day", language.locale(), last)
                : say("cardprint.days", language.locale(), language.date(order.firstDay(), FormatStyle.MEDIUM), last);
    }

    private String stay(Duration stay, Locale locale) {
        return stay.toDays() > 0 && stay.toHoursPart() == 0
                ? say("cardprint.stay.days", locale, stay.toDays())
                : say("cardprint.stay.hours", locale, stay.toHours());
    }

    private String say(String key, Locale locale, Object... values) {
        return messages.getMessage(key, values, locale);
    }
}
