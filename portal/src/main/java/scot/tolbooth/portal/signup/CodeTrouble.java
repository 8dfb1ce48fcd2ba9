package scot.tolbooth.portal.signup;

import java.util.Optional;
import scot.tolbooth.portal.delivery.Cause;
import scot.tolbooth.portal.message.Posted;
import scot.tolbooth.radius.registrant.ContactKind;

/** Why a code that was sent has not arrived. */
enum CodeTrouble {
    /** It has not been sent yet, and is tried again. */
    SLOW,
    /** There is no such number or mailbox. */
    CONTACT,
    /** Something else, that may pass. */
    LATER;

    static Optional<CodeTrouble> of(Posted posted) {
        return switch (posted.fate()) {
            case SENT, DELIVERED -> Optional.empty();
            case QUEUED, SENDING -> posted.cause() == null ? Optional.empty() : Optional.of(SLOW);
            case FAILED_PERMANENTLY -> Optional.of(CONTACT);
            case FAILED_TEMPORARILY, FAILED_TECHNICALLY -> Optional.of(LATER);
            case NOT_SENT -> Optional.of(posted.cause() == Cause.RECIPIENT ? CONTACT : LATER);
        };
    }

    /** The message that says so. */
    String messageKey(ContactKind kind) {
        return switch (this) {
            case SLOW -> "code.trouble.slow";
            case CONTACT -> "code.trouble." + kind.word();
            case LATER -> "code.trouble.later";
        };
    }
}
