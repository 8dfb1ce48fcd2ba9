package scot.tolbooth.radius.registrant;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A registrant agreed to a document.
 *
 * @param document such as {@code terms of use}
 * @param language in which they read it, BCP 47
 * @param given when they first did, or anew after they had withdrawn it
 * @param withdrawn when they took it back; absent while it stands
 */
public record Consent(
        String document,
        String version,
        String language,
        Instant given,
        @Nullable Instant withdrawn) {

    public boolean stands() {
        return withdrawn == null;
    }
}
