package scot.tolbooth.portal.card;

import java.util.Locale;
import java.util.UUID;

/** What became of a code that somebody typed. */
public sealed interface CardAnswer {

    /** The card lets them in. */
    record LetIn(UUID registrant) implements CardAnswer {}

    /** It does not. */
    record Refused(Why why) implements CardAnswer {}

    /** What a resident is told; whether there is such a card is not part of it. */
    enum Why {
        EMPTY,
        MISTYPED,
        /** Unknown, used by as many devices as it may, over, taken back, not yet good, or for another site. */
        NOT_GOOD,
        LIMITED;

        /** The message that says so. */
        public String messageKey() {
            return "card.error." + name().toLowerCase(Locale.ROOT);
        }
    }
}
