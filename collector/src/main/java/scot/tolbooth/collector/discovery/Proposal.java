package scot.tolbooth.collector.discovery;

import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import scot.tolbooth.inventory.device.DeviceName;
import scot.tolbooth.inventory.site.SiteCode;

/**
 * A device that was found at a site, and what became of it.
 *
 * @param run the search that found it last
 * @param device of the inventory, that it is or has become
 * @param note how it is known in the inventory, and what there is otherwise
 * @param version counts the changes
 */
public record Proposal(
        long id,
        SiteCode site,
        long run,
        Status status,
        Found found,
        Suggestion suggestion,
        @Nullable DeviceName device,
        @Nullable String note,
        Instant firstFound,
        Instant lastFound,
        @Nullable Decided decided,
        long version) {

    /** What is to be done about it. */
    public enum Status {
        OPEN("To be reviewed"),
        /** It was in the inventory before. */
        KNOWN("In the inventory"),
        ACCEPTED("Accepted"),
        /** It is not proposed again until it changes. */
        REJECTED("Rejected");

        private final String label;

        Status(String label) {
            this.label = label;
        }

        /** Reads the word used in the database and the API. */
        public static Status of(String word) {
            return Arrays.stream(values())
                    .filter(status -> status.word().equals(word.strip()))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("must be one of open, known, accepted, rejected"));
        }

        /** The word used in the database and the API. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The word used on screen. */
        public String label() {
            return label;
        }
    }

    /**
     * Who decided, and when.
     *
     * @param why absent where no reason was given
     */
    public record Decided(String by, Instant at, @Nullable String why) {}

    public boolean isOpen() {
        return status == Status.OPEN;
    }
}
