package scot.tolbooth.radius.registrant;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person who registered for the public Wi-Fi, or whom staff let in with a card. Personal data.
 *
 * @param contact absent where staff let them in
 * @param language as chosen on the portal, BCP 47
 * @param termsAccepted the version of the terms of use accepted last
 * @param lastSeen when they last signed in, to the hour, or verified their contact anew
 * @param accessUntil when they must be offline again; absent where they may come for good
 */
public record Registrant(
        UUID id,
        @Nullable Contact contact,
        String language,
        String termsAccepted,
        Instant registered,
        @Nullable Instant lastSeen,
        @Nullable Instant accessUntil) {}
