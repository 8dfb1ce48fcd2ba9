package scot.tolbooth.collector.discovery;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import scot.tolbooth.inventory.site.SiteCode;

/**
 * One search for the devices of a site.
 *
 * @param addresses as they were typed; empty where it began with a seed only
 * @param seed where the seed answers
 * @param arp whether the addresses in the seed's ARP table were tried too
 * @param remark what went wrong; absent where nothing did
 */
public record DiscoveryRun(
        long id,
        SiteCode site,
        String addresses,
        String ports,
        @Nullable String seed,
        boolean arp,
        List<CredentialSource> credentials,
        Status status,
        String askedBy,
        Instant askedAt,
        @Nullable Instant ended,
        @Nullable String remark,
        Progress progress) {

    /** How a search stands. */
    public enum Status {
        WAITING("Waiting"),
        RUNNING("Running"),
        DONE("Done"),
        CANCELLED("Cancelled"),
        /** The service stopped meanwhile. */
        INTERRUPTED("Interrupted");

        private final String label;

        Status(String label) {
            this.label = label;
        }

        static Status of(String word) {
            return Arrays.stream(values())
                    .filter(status -> status.word().equals(word))
                    .findFirst()
                    .orElseThrow();
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
     * How far a search is.
     *
     * @param total addresses to try as far as it is known, each port of them by itself
     * @param tried of these
     * @param answered of these
     * @param refused of these: something is there that takes none of the credentials
     * @param proposed devices that were found
     */
    public record Progress(int total, int tried, int answered, int refused, int proposed) {

        Progress withProposed(int devices) {
            return new Progress(total, tried, answered, refused, devices);
        }
    }

    /** Whether it is still to be done, or being done. */
    public boolean isOpen() {
        return status == Status.WAITING || status == Status.RUNNING;
    }
}
