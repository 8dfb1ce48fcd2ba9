package scot.tolbooth.portal.delivery;

import java.util.Arrays;
import java.util.Locale;

/** What has become of a message to a resident. */
public enum Fate {
    QUEUED("Waiting to be sent"),
    /** A node hands it to the transport now, or stopped while it did. */
    SENDING("Being sent"),
    /** The transport took it, and has not said more. */
    SENT("Sent, nothing heard since"),
    DELIVERED("Delivered"),
    /** There is no such number or mailbox. */
    FAILED_PERMANENTLY("Failed: no such number or mailbox"),
    /** The phone was off, or the mailbox full, for as long as the transport tried. */
    FAILED_TEMPORARILY("Failed: phone off or mailbox full"),
    /** Between the transport and the network. */
    FAILED_TECHNICALLY("Failed: trouble in the network"),
    /** The transport did not take it. */
    NOT_SENT("Not sent");

    private final String label;

    Fate(String label) {
        this.label = label;
    }

    /** Reads the word used in the database. */
    public static Fate of(String word) {
        return Arrays.stream(values())
                .filter(fate -> fate.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no fate " + word));
    }

    /** The word used in the database. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The words used on screen. */
    public String label() {
        return label;
    }

    /** Whether the transport was to bring it and could not. */
    public boolean isFailure() {
        return this == FAILED_PERMANENTLY || this == FAILED_TEMPORARILY || this == FAILED_TECHNICALLY;
    }

    /**
     * Whether a receipt may say this of a message that stands at that. Receipts come in any order and more than once:
     * nothing undoes a delivery, and a message that is still being noted as sent may be heard of already.
     */
    public boolean mayFollow(Fate earlier) {
        return switch (this) {
            case DELIVERED -> earlier != DELIVERED;
            case FAILED_PERMANENTLY, FAILED_TEMPORARILY, FAILED_TECHNICALLY ->
                earlier == SENDING || earlier == QUEUED || earlier == SENT;
            case QUEUED, SENDING, SENT, NOT_SENT -> false;
        };
    }
}
