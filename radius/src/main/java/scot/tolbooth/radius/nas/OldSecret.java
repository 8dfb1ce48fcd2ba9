package scot.tolbooth.radius.nas;

import java.time.Instant;

/** The secret before the present one, taken until then. */
public record OldSecret(SharedSecret secret, Instant until) {}
