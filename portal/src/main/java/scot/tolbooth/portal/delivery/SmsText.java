package scot.tolbooth.portal.delivery;

import java.text.Normalizer;
import java.util.stream.Collectors;

/**
 * Counts the parts in which a text message travels, and is charged: 160 characters of the default alphabet (3GPP TS 23.038,
 * 7 bits) or 70 of UCS-2 in one, 153 or 67 in each of several.
 */
public final class SmsText {

    private static final String BASIC = "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
            + "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";

    /** Each takes the room of two. */
    private static final String EXTENDED = "\f^{}\\[~]|€";

    private SmsText() {}

    /** The text, or where that takes fewer parts the same without accents that the default alphabet does not have. */
    public static String cheapest(String text) {
        String plain = text.codePoints()
                .mapToObj(Character::toString)
                .map(SmsText::plain)
                .collect(Collectors.joining());
        return parts(plain) < parts(text) ? plain : text;
    }

    private static String plain(String character) {
        if (isBasic(character)) {
            return character;
        }
        if (character.equals("\u2019")) {
            return "'";
        }
        String bare = Normalizer.normalize(character, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
        return isBasic(bare) ? bare : character;
    }

    public static int parts(String text) {
        int units = units(text);
        boolean isBasic = isBasic(text);
        int alone = isBasic ? 160 : 70;
        int each = isBasic ? 153 : 67;
        return units <= alone ? 1 : (units + each - 1) / each;
    }

    private static int units(String text) {
        return isBasic(text)
                ? text.chars().map(unit -> EXTENDED.indexOf(unit) < 0 ? 1 : 2).sum()
                : text.length();
    }

    private static boolean isBasic(String text) {
        return text.chars().allMatch(unit -> BASIC.indexOf(unit) >= 0 || EXTENDED.indexOf(unit) >= 0);
    }
}
