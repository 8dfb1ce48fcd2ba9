package scot.tolbooth.radius.policy;

import static scot.tolbooth.inventory.calendar.CivilTime.LONDON;

import java.time.Instant;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import scot.tolbooth.radius.registrant.GroupName;

/**
 * What a request is judged by.
 *
 * @param place absent where the NAS serves several sites
 * @param group absent where the person belongs to none
 */
public record Circumstances(@Nullable Place place, @Nullable GroupName group, Instant at) {

    LocalDateTime localTime() {
        return LocalDateTime.ofInstant(at, LONDON);
    }
}
