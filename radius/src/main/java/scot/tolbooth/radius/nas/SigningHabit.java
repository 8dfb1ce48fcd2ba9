package scot.tolbooth.radius.nas;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Whether a NAS puts a Message-Authenticator into its Access-Requests.
 *
 * @param required whether one without is dropped
 */
public record SigningHabit(
        NasName nas,
        boolean required,
        @Nullable Instant lastWith,
        @Nullable Instant lastWithout) {

    /** What follows from it, for an engineer. */
    public String advice() {
        if (required) {
            return lastWithout == null || isBefore(lastWithout, lastWith)
                    ? "Required, as it should be"
                    : "Required, but it sends none: its requests are dropped";
        }
        if (lastWithout == null || isBefore(lastWithout, lastWith)) {
            return lastWith == null ? "Not heard yet: require it" : "It sends one now: require it";
        }
        return "It still needs the exception: update its software";
    }

    private static boolean isBefore(Instant one, @Nullable Instant other) {
        return other != null && one.isBefore(other);
    }
}
