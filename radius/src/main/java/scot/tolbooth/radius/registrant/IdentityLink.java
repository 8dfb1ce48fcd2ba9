package scot.tolbooth.radius.registrant;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * That a registrant signs in by an account with an identity provider.
 *
 * @param used when they last did; absent before the first time
 */
public record IdentityLink(Instant linked, @Nullable Instant used) {}
