package scot.tolbooth.collector.alarm;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import scot.tolbooth.collector.alarm.SiteActivity.Activity;
import scot.tolbooth.collector.state.EstateView;
import scot.tolbooth.collector.state.Standing;
import scot.tolbooth.collector.state.StateSubject;
import scot.tolbooth.inventory.site.SiteCode;

/** What and whom an alarm meets: all that is unreachable because of it, and the people at sites that are out. */
final class Impacts {

    private final Map<String, List<Standing>> byCause = new HashMap<>();
    private final Map<StateSubject, Standing> standings = new HashMap<>();
    private final Set<SiteCode> sitesOut = new HashSet<>();
    private final Map<SiteCode, Activity> activities;

    Impacts(EstateView view, Map<SiteCode, Activity> activities) {
        this.activities = activities;
        for (Standing standing : view.all()) {
            standings.put(standing.subject(), standing);
            if (standing.cause() != null && !standing.derived()) {
                byCause.computeIfAbsent(standing.cause().value(), cause -> new java.util.ArrayList<>())
                        .add(standing);
            }
            if (standing.subject().kind() == StateSubject.Kind.SITE
                    && standing.state().isOut()) {
                sitesOut.add(standing.site());
            }
        }
    }

    /** What is unreachable because of it, by name. */
    List<String> affected(AlarmKey key) {
        return under(key).map(Standing::name).sorted().toList();
    }

    /** Absent where nobody counts people there. */
    Alarm.@Nullable Impact of(Signal signal) {
        SiteCode site = signal.site();
        if (site == null) {
            return null;
        }
        Set<SiteCode> out = new HashSet<>();
        under(signal.key()).map(Standing::site).filter(sitesOut::contains).forEach(out::add);
        boolean whole =
                sitesOut.contains(site) || !isAboutEquipment(signal.key().rule());
        if (whole) {
            out.add(site);
        }
        return out.isEmpty() ? clients(signal.key()) : people(out);
    }

    private Alarm.@Nullable Impact people(Set<SiteCode> sites) {
        List<Activity> known =
                sites.stream().map(activities::get).filter(Objects::nonNull).toList();
        if (known.isEmpty()) {
            return null;
        }
        int now = known.stream().mapToInt(Activity::online).sum();
        boolean usual = known.stream().allMatch(activity -> activity.usual() != null);
        double sum = known.stream()
                .mapToDouble(activity -> Objects.requireNonNullElse(activity.usual(), 0.0))
                .sum();
        return new Alarm.Impact(now, usual ? Double.valueOf(sum) : null);
    }

    /** Where the site goes on: the clients of what is lost, as last seen. */
    private Alarm.@Nullable Impact clients(AlarmKey key) {
        List<Integer> counts = Stream.concat(own(key), under(key))
                .map(Standing::clients)
                .filter(Objects::nonNull)
                .toList();
        return counts.isEmpty()
                ? null
                : new Alarm.Impact(counts.stream().mapToInt(Integer::intValue).sum(), null);
    }

    private Stream<Standing> own(AlarmKey key) {
        return standings.values().stream()
                .filter(standing -> standing.subject().kind().word().equals(key.kind())
                        && standing.subject().key().equals(key.subject()));
    }

    private Stream<Standing> under(AlarmKey key) {
        return key.rule() == AlarmRule.DEVICE_DOWN
                ? byCause.getOrDefault(key.subject(), List.of()).stream()
                : Stream.empty();
    }

    private static boolean isAboutEquipment(AlarmRule rule) {
        return rule == AlarmRule.DEVICE_DOWN
                || rule == AlarmRule.DEVICE_DEGRADED
                || rule == AlarmRule.ACCESS_POINT_DOWN;
    }
}
