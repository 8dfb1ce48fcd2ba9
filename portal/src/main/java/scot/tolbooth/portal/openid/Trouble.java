package scot.tolbooth.portal.openid;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Why somebody could not be signed in by an identity provider. */
public enum Trouble {
    /** They chose not to, there. */
    CANCELLED,
    /** The request is none of ours, too old, or was answered before. */
    OVER,
    /** Too many answers of late. */
    LIMITED,
    /** The provider does not answer, or says that it is busy. */
    AWAY,
    /** Its clock and this machine's differ by more than is allowed. */
    CLOCK,
    /** The answer is not from the provider that was asked, or not for this service. */
    MIXED_UP,
    /** The provider refused this service, or its answer is not as it must be. */
    REFUSED,
    /** Nobody here is known by this account. */
    UNKNOWN,
    /** The account belongs to somebody else here. */
    TAKEN;

    /** The trouble with this word; empty where there is none. */
    public static Optional<Trouble> of(String word) {
        return Arrays.stream(values())
                .filter(trouble -> trouble.word().equals(word))
                .findFirst();
    }

    /** The word used in addresses and messages, such as {@code mixed-up}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether staff should look into it. */
    boolean isForStaff() {
        return this == AWAY || this == CLOCK || this == MIXED_UP || this == REFUSED;
    }
}
