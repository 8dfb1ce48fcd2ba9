package scot.tolbooth.collector.alarm;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.transaction.support.TransactionTemplate;
import scot.tolbooth.collector.alarm.Notification.News;

/** Sees to it that every route is told what it must be told, and nothing twice. */
final class Desk {

    /** How long after its end an alarm may still have to be told: over the longest closed days of a route. */
    private static final Duration NEWS_KEPT = Duration.ofDays(7);

    private static final String SERVICE = "tolbooth";

    private final JdbcRoutes routes;
    private final JdbcAlarms alarms;
    private final Notifications notifications;
    private final TransactionTemplate transactions;

    Desk(JdbcRoutes routes, JdbcAlarms alarms, Notifications notifications, TransactionTemplate transactions) {
        this.routes = routes;
        this.alarms = alarms;
        this.notifications = notifications;
        this.transactions = transactions;
    }

    void tell(Instant at) {
        List<Route> all = routes.all();
        if (all.isEmpty()) {
            return;
        }
        List<Alarm> recent = new ArrayList<>(alarms.open());
        recent.addAll(alarms.clearedSince(at.minus(NEWS_KEPT)));
        Set<Telling> told = routes.told(at.minus(NEWS_KEPT));
        Map<Long, Instant> last = routes.lastTold();
        TellingRule rule = new TellingRule(told, at);
        for (Route route : all) {
            List<News> news = rule.news(route, recent, last.getOrDefault(route.id(), Instant.EPOCH));
            if (!route.digest().isZero() && !news.isEmpty()) {
                hand(route, news, at);
            } else {
                news.forEach(one -> hand(route, List.of(one), at));
            }
        }
    }

    /** The outbox has it, and the telling is noted, or neither. */
    private void hand(Route route, List<News> news, Instant at) {
        transactions.executeWithoutResult(status -> {
            String key = news.stream()
                    .map(one ->
                            "%d-%d-%s".formatted(one.alarm().id(), one.alarm().times(), one.ended() ? "e" : "b"))
                    .collect(Collectors.joining(" ", route.id() + ": ", ""));
            notifications.hand(new Notification(key, route, news, at));
            for (News one : news) {
                Alarm alarm = one.alarm();
                routes.tell(new Telling(alarm.id(), route.id(), alarm.times(), one.ended()), at);
                AlarmEvent.Kind kind = route.after().isZero() ? AlarmEvent.Kind.TOLD : AlarmEvent.Kind.ESCALATED;
                alarms.add(
                        alarm.id(),
                        new AlarmEvent(at, kind, SERVICE, (one.ended() ? "the end to " : "") + route.name()));
            }
        });
    }
}
