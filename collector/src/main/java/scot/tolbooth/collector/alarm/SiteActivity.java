package scot.tolbooth.collector.alarm;

import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import scot.tolbooth.inventory.site.SiteCode;

/** What is going on at sites that polls cannot see: whoever knows the people answers. */
public interface SiteActivity {

    /** How far back a last RADIUS request is looked for; a silence that is as long may be longer. */
    Duration LONGEST_SILENCE = Duration.ofDays(35);

    /** Sites of which nothing is known are missing. */
    Map<SiteCode, Activity> now();

    /**
     * What is going on at one site.
     *
     * @param online people online now
     * @param usual people online at this hour of the week, on average; absent where that is not known yet
     * @param radiusSilence how long none of its NASes has been heard; absent where it has none that was ever heard
     */
    record Activity(
            int online, @Nullable Double usual, @Nullable Duration radiusSilence) {}
}
