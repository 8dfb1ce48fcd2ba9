package scot.tolbooth.portal.complaint;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A resident's complaint. Personal data.
 *
 * @param language of the form, BCP 47
 * @param reply how to answer, as typed; absent where nobody is to
 * @param acknowledged when somebody told them that it is here, or noted that nobody can be told
 */
record Complaint(
        String reference,
        Instant received,
        String language,
        String text,
        @Nullable String reply,
        @Nullable Instant acknowledged,
        @Nullable Instant settled) {

    /** Data Protection Act 2018 section 164A. */
    private static final Duration TO_ACKNOWLEDGE = Duration.ofDays(30);

    /** By when it must be acknowledged. */
    public Instant due() {
        return received.plus(TO_ACKNOWLEDGE);
    }

    /** What is to be done next, in words. */
    public String state() {
        if (settled != null) {
            return "Settled";
        }
        return acknowledged == null ? "To be acknowledged" : "To be settled";
    }

    @Override
    public String toString() {
        return "complaint " + reference;
    }
}
