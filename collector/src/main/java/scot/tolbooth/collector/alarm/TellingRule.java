package scot.tolbooth.collector.alarm;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import scot.tolbooth.collector.alarm.Notification.News;

/** Who is to be told what now: values in, values out. */
final class TellingRule {

    private final Set<Telling> told;
    private final Instant at;

    /** @param told what routes were told already */
    TellingRule(Set<Telling> told, Instant at) {
        this.told = told;
        this.at = at;
    }

    /** What a route is to be told of these alarms, in the order in which it happened. */
    List<News> news(Route route, List<Alarm> alarms, Instant lastDigest) {
        boolean due = route.digest().isZero() || !at.isBefore(lastDigest.plus(route.digest()));
        if (!route.enabled() || !route.isAwake(at) || !due) {
            return List.of();
        }
        List<News> news = new ArrayList<>();
        for (Alarm alarm : alarms) {
            if (isBeginning(route, alarm)) {
                news.add(new News(alarm, false));
            } else if (isEnd(route, alarm)) {
                news.add(new News(alarm, true));
            }
        }
        news.sort(Comparator.comparing(one -> one.alarm().raised()));
        return news;
    }

    private boolean isBeginning(Route route, Alarm alarm) {
        boolean quiet = alarm.muted() != null || alarm.isShelved(at);
        boolean handled = !route.after().isZero() && alarm.isAcknowledged();
        return alarm.isOpen()
                && !quiet
                && !handled
                && route.concerns(alarm)
                && !at.isBefore(alarm.raised().plus(route.after()))
                && !wasTold(route, alarm, false);
    }

    /** Of an end only who was told of the beginning. */
    private boolean isEnd(Route route, Alarm alarm) {
        return !alarm.isOpen() && wasTold(route, alarm, false) && !wasTold(route, alarm, true);
    }

    private boolean wasTold(Route route, Alarm alarm, boolean ended) {
        return told.contains(new Telling(alarm.id(), route.id(), alarm.times(), ended));
    }
}
