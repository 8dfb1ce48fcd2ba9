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
 * @param until when the person must be offline again; absent where nothing but policy says so
 */
public record Circumstances(
        @Nullable Place place,
        @Nullable GroupName group,
        Instant at,
        @Nullable Instant until) {

    LocalDateTime localTime() {
        return LocalDateTime.ofInstant(at, LONDON);
    }
}
