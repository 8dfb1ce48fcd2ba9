package scot.tolbooth.portal.card;

import java.security.SecureRandom;

/**
 * What stands on a card: nine random signs (40.7 bits) and one that checks them. There are 23 signs, a prime number, so
 * that the check finds every wrong sign and every two that changed places; none is easily taken for
 * another on paper, and there are no vowels, so that no code is a word.
 */
record CardCode(String value) {

    static final String SIGNS = "BCDFGHJKMNPQRTVWXZ34679";
    static final int LENGTH = 10;

    private static final int GROUP = 5;

    CardCode {
        if (!isWhole(value)) {
            throw new IllegalArgumentException("must be " + LENGTH + " signs of a card whose check is right");
        }
    }

    static CardCode random(SecureRandom random) {
        StringBuilder signs = new StringBuilder(LENGTH);
        while (signs.length() < LENGTH - 1) {
            signs.append(SIGNS.charAt(random.nextInt(SIGNS.length())));
        }
        return new CardCode(signs.toString() + check(signs));
    }

    static boolean isWhole(String text) {
        return text.length() == LENGTH
                && text.chars().allMatch(sign -> SIGNS.indexOf(sign) >= 0)
                && check(text.substring(0, LENGTH - 1)) == text.charAt(LENGTH - 1);
    }

    /** In two groups, as people read and type it. */
    String grouped() {
        return value.substring(0, GROUP) + "-" + value.substring(GROUP);
    }

    /** Keeps it out of messages and logs. */
    @Override
    public String toString() {
        return "a card's code";
    }

    /** Each place weighs differently, and none nothing, modulo the number of signs. */
    private static char check(CharSequence signs) {
        int sum = 0;
        for (int place = 0; place < signs.length(); place++) {
            sum += (place + 1) * SIGNS.indexOf(signs.charAt(place));
        }
        return SIGNS.charAt(sum % SIGNS.length());
    }
}
