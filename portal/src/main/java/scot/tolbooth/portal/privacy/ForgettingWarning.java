package scot.tolbooth.portal.privacy;

import java.time.Instant;
import java.util.UUID;

/**
 * A warning that is being sent.
 *
 * @param lastUse of the registrant, when it became due
 * @param attempts how often it was handed to the transport, this time included
 */
record ForgettingWarning(UUID registrant, Instant lastUse, int attempts) {}
