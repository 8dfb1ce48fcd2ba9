package scot.tolbooth.portal.card;

import java.text.Normalizer;
import java.util.Locale;

/** What a resident typed as the code of a card. Spaces, dashes and small letters do not matter. */
sealed interface CardEntry {

    /** A card may have this code. */
    record Whole(CardCode code) implements CardEntry {}

    /** No card has this code, as anybody can work out. */
    record Malformed(CardAnswer.Why why) implements CardEntry {}

    static CardEntry of(String typed) {
        String signs = Normalizer.normalize(typed, Normalizer.Form.NFKC)
                .replaceAll("[\\s\\p{Pd}\\p{Cf}._]", "")
                .toUpperCase(Locale.ROOT)
                .codePoints()
                .map(CardEntry::plainDigit)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        if (signs.isEmpty()) {
            return new Malformed(CardAnswer.Why.EMPTY);
        }
        return CardCode.isWhole(signs) ? new Whole(new CardCode(signs)) : new Malformed(CardAnswer.Why.MISTYPED);
    }

    /** Digits of other scripts count as their own. */
    private static int plainDigit(int sign) {
        return Character.isDigit(sign) ? Character.forDigit(Character.digit(sign, 10), 10) : sign;
    }
}
