package scot.tolbooth.inventory.document;

import java.time.Instant;

/** What somebody decided on one version of a document. */
public sealed interface Review {

    /** Who decided. */
    String by();

    Instant at();

    /** It may be relied upon. */
    record Accepted(String by, Instant at) implements Review {}

    /** It may not be relied upon, and why. */
    record Rejected(String by, Instant at, String reason) implements Review {

        public Rejected {
            reason = reason.strip();
            if (reason.isEmpty() || reason.length() > 1000) {
                throw new IllegalArgumentException("reason must be 1 to 1000 characters");
            }
        }
    }
}
