package scot.tolbooth.portal.funnel;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import scot.tolbooth.radius.nas.NasName;

/**
 * What a journey leaves at one moment; nothing in it is about anybody.
 *
 * @param started when the journey began: by that day it is counted
 * @param expires when its pages close
 * @param reached how far it has come; absent where only more is known of it
 * @param way how they want in, in the word of the way; absent where they have not said
 * @param language as chosen, BCP 47
 * @param browser absent where no page was asked for: a journey is counted from its first page on
 */
public record Footprint(
        UUID journey,
        NasName nas,
        Instant started,
        Instant expires,
        @Nullable FunnelStep reached,
        @Nullable String way,
        String language,
        @Nullable BrowserFamily browser,
        Scripting scripting) {

    /** The same with what came later. */
    Footprint and(Footprint later) {
        return new Footprint(
                journey,
                nas,
                started,
                later.expires.isAfter(expires) ? later.expires : expires,
                furthest(reached, later.reached),
                later.way == null ? way : later.way,
                later.language,
                later.browser == null ? browser : later.browser,
                later.scripting.compareTo(scripting) > 0 ? later.scripting : scripting);
    }

    private static @Nullable FunnelStep furthest(@Nullable FunnelStep one, @Nullable FunnelStep other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.compareTo(other) > 0 ? one : other;
    }
}
