package scot.tolbooth.collector.alarm;

import java.time.Instant;
import java.util.List;

/**
 * What is to be told, to one address: several alarms in a digest, else one.
 *
 * @param key the same for what must not be told twice
 */
public record Notification(String key, Route route, List<News> news, Instant at) {

    public Notification {
        news = List.copyOf(news);
        if (news.isEmpty()) {
            throw new IllegalArgumentException("a notification without news");
        }
    }

    /** That an alarm began, or that it ended. */
    public record News(Alarm alarm, boolean ended) {}
}
