package scot.tolbooth.radius.policy;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import scot.tolbooth.radius.registrant.GroupName;

/**
 * What a request is judged by.
 *
 * @param place absent where the NAS serves several sites
 * @param group absent where the person belongs to none
 */
public record Circumstances(@Nullable Place place, @Nullable GroupName group, Instant at) {

    static final ZoneId LONDON = ZoneId.of("Europe/London");

    LocalDateTime localTime() {
        return LocalDateTime.ofInstant(at, LONDON);
    }
}
