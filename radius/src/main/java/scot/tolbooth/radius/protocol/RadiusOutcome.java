package scot.tolbooth.radius.protocol;

import java.time.Duration;

/** What sending a request came to. */
public sealed interface RadiusOutcome {

    /** A reply came whose authenticators are right. */
    record Replied(RadiusPacket packet, Duration roundTrip) implements RadiusOutcome {}

    /**
     * No reply came.
     *
     * @param unverified how many replies came that were not signed with the secret
     */
    record NoAnswer(int attempts, int unverified) implements RadiusOutcome {}
}
