package scot.tolbooth.radius.authentication;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import scot.tolbooth.radius.registrant.GroupName;

/**
 * Who wished that a device is remembered, and when.
 *
 * @param accessUntil when they must be offline again; absent where they need not
 * @param termsAccepted the version of the terms of use accepted last
 */
record RememberedHolder(
        UUID registrant,
        @Nullable GroupName group,
        @Nullable Instant accessUntil,
        String termsAccepted,
        Instant remembered) {}
