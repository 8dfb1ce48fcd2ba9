package scot.tolbooth.radius.registrant;

import java.util.Locale;

/**
 * An e-mail address or mobile number, normalised so that one person's contact is always the same text: addresses in
 * small letters, numbers as E.164 with UK national numbers (07…) taken as +44. Personal data.
 */
public record Contact(ContactKind kind, String value) {

    public Contact {
        value = kind == ContactKind.EMAIL ? email(value) : mobile(value);
    }

    /** Shows enough to recognise and no more. */
    @Override
    public String toString() {
        return kind.word() + " " + value.substring(0, Math.min(2, value.length())) + "…";
    }

    private static String email(String text) {
        String address = text.strip().toLowerCase(Locale.ROOT);
        if (address.length() > 254 || !address.matches("[^@\\s]{1,64}@[^@\\s.]+(\\.[^@\\s.]+)+")) {
            throw new IllegalArgumentException("must be an e-mail address, such as name@example.com");
        }
        return address;
    }

    private static String mobile(String text) {
        String digits = text.replaceAll("[\\s().-]", "");
        String number = digits.startsWith("00")
                ? "+" + digits.substring(2)
                : digits.startsWith("07") ? "+44" + digits.substring(1) : digits;
        boolean british = number.matches("\\+447[0-9]{9}");
        boolean foreign = !number.startsWith("+44") && number.matches("\\+[1-9][0-9]{7,14}");
        if (!british && !foreign) {
            throw new IllegalArgumentException("must be a mobile number, such as 07700 900123 or +48 512 345 678");
        }
        return number;
    }
}
