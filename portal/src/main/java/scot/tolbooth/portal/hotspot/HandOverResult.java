package scot.tolbooth.portal.hotspot;

import java.time.Instant;

/**
 * How many hand-overs went one way.
 *
 * @param result the word for the way: see {@link HandOverTally}
 */
public record HandOverResult(String result, long times, Instant latest) {

    /** Whether a resident was left without Wi-Fi by it. */
    public boolean isFailure() {
        return !result.equals(HandOverTally.HANDED_OVER) && !result.equals(HandOverTally.OPENED);
    }

    /** The word as words. */
    public String words() {
        return result.replace('_', ' ');
    }
}
