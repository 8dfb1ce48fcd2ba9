package scot.tolbooth.portal.signup;

import java.util.Locale;
import java.util.Optional;
import scot.tolbooth.portal.refusal.Guard;

/** What became of a typed code. */
enum CodeCheck {
    RIGHT,
    EMPTY,
    TOO_FEW,
    TOO_MANY,
    NOT_DIGITS,
    WRONG,
    EXPIRED,
    NO_MORE_TRIES;

    /** What refused it; empty where it was right, or nobody can have guessed. */
    Optional<Guard> guard() {
        return switch (this) {
            case WRONG -> Optional.of(Guard.CODE_GUESSED);
            case NO_MORE_TRIES -> Optional.of(Guard.CODE_TRIES_OVER);
            case RIGHT, EMPTY, TOO_FEW, TOO_MANY, NOT_DIGITS, EXPIRED -> Optional.empty();
        };
    }

    /** The message that says so. */
    String messageKey() {
        return "code.error." + name().toLowerCase(Locale.ROOT);
    }
}
