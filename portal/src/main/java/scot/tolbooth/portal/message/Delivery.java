package scot.tolbooth.portal.message;

import scot.tolbooth.portal.delivery.Cause;

/** What became of a message, as far as can be known at once. */
public sealed interface Delivery {

    /** The transport took it. */
    record Accepted() implements Delivery {}

    /**
     * The transport did not take it.
     *
     * @param reason for operators: names no person
     * @param isFinal whether another attempt would be in vain
     * @param cause the reason in one word
     */
    record Failed(String reason, boolean isFinal, Cause cause) implements Delivery {

        public Failed(String reason) {
            this(reason, false, Cause.SERVER);
        }

        public Failed(String reason, boolean isFinal) {
            this(reason, isFinal, isFinal ? Cause.RECIPIENT : Cause.SERVER);
        }
    }
}
