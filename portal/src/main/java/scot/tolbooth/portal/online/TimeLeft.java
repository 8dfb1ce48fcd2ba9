package scot.tolbooth.portal.online;

import java.time.Duration;

/**
 * Time as people say it.
 *
 * @param hours whole ones
 * @param minutes of the hour, 0 to 59
 */
record TimeLeft(long hours, int minutes) {

    /** Rounded down to minutes: nobody is promised more than there is. */
    static TimeLeft of(Duration duration) {
        return new TimeLeft(duration.toHours(), duration.toMinutesPart());
    }

    /** The message that says it: its arguments are hours and minutes. */
    public String key() {
        if (hours == 0) {
            return minutes == 0 ? "online.left.moment" : "online.left.minutes";
        }
        return minutes == 0 ? "online.left.hours" : "online.left.both";
    }
}
