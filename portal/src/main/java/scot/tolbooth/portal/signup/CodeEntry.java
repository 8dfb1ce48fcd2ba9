package scot.tolbooth.portal.signup;

import java.text.Normalizer;

/** What a resident typed as a code. Spaces and hyphens do not matter; digits of other scripts count as their own. */
sealed interface CodeEntry {

    int LENGTH = 6;

    /** Six digits, 0 to 9. */
    record Digits(String code) implements CodeEntry {}

    /** No code can look like this. */
    record Malformed(CodeCheck why) implements CodeEntry {}

    static CodeEntry of(String typed) {
        String text = Normalizer.normalize(typed, Normalizer.Form.NFKC).replaceAll("[\\s\\p{Pd}\\p{Cf}]", "");
        if (text.isEmpty()) {
            return new Malformed(CodeCheck.EMPTY);
        }
        if (!text.codePoints().allMatch(Character::isDigit)) {
            return new Malformed(CodeCheck.NOT_DIGITS);
        }
        String digits = text.codePoints()
                .map(digit -> Character.digit(digit, 10))
                .collect(StringBuilder::new, StringBuilder::append, StringBuilder::append)
                .toString();
        if (digits.length() != LENGTH) {
            return new Malformed(digits.length() < LENGTH ? CodeCheck.TOO_FEW : CodeCheck.TOO_MANY);
        }
        return new Digits(digits);
    }
}
