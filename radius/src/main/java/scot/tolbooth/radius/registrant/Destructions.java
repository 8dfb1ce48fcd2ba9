package scot.tolbooth.radius.registrant;

import java.time.Instant;
import java.util.List;

/** The log of what was destroyed because its time was up. */
public interface Destructions {

    /** Entries of the log, newest first. */
    List<Destruction> latest(int limit, long offset);

    /** How many entries there are. */
    long count();

    /**
     * What one rule destroyed in one run.
     *
     * @param what such as {@code registrants}
     * @param rule in words
     * @param olderThan the instant before which it lay
     */
    record Destruction(Instant at, String what, String rule, Instant olderThan, long records) {}
}
