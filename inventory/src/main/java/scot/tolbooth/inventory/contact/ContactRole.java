package scot.tolbooth.inventory.contact;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** What somebody is to a site. */
public enum ContactRole {
    /** Opens the doors. */
    KEYHOLDER,
    /** Answers for the building day by day. */
    RESPONSIBLE_PREMISES_OFFICER,
    /** Has obligations to maintain the premises, or control of them; often several share them (CAR 2012 reg 4). */
    DUTY_HOLDER,
    SITE_MANAGER,
    OTHER;

    /** Reads the word used in the API and the database, such as {@code duty-holder}. */
    public static ContactRole of(String word) {
        return Arrays.stream(values())
                .filter(role -> role.word().equals(word.strip()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("must be one of "
                        + Arrays.stream(values()).map(ContactRole::word).collect(Collectors.joining(", "))));
    }

    /** The word used in the API and the database. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The word used on screen. */
    public String label() {
        return name().charAt(0) + word().substring(1).replace('-', ' ');
    }
}
