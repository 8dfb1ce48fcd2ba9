package scot.tolbooth.collector.availability;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import scot.tolbooth.collector.state.OperationalState;

/**
 * Availability from the changes of state: values in, values out, exact to the millisecond. Before the first change, and
 * while nobody watched, the state is unknown; a boundary belongs to the state that begins there.
 */
final class AvailabilityRule {

    private final Period period;
    private final List<Period> counted;
    private final Map<OperationalState, Duration> times = new EnumMap<>(OperationalState.class);
    private final List<Availability.Outage> outages = new ArrayList<>();

    private AvailabilityRule(Period period, List<Period> counted) {
        this.period = period;
        this.counted = counted;
    }

    /** A state from one instant to another; without an end it lasts. */
    private record Spell(Instant from, @Nullable Instant to, OperationalState state, String reason) {}

    /**
     * Computes it.
     *
     * @param changes in order, with the last one before the period
     * @param unwatched when nobody watched
     * @param counted the hours that count, in order and apart from each other; the period itself for all of it
     */
    static Availability of(Period period, List<StateChange> changes, List<Period> unwatched, List<Period> counted) {
        AvailabilityRule rule = new AvailabilityRule(period, counted);
        List<Spell> spells = new ArrayList<>();
        spells.add(new Spell(
                Instant.MIN,
                changes.isEmpty() ? null : changes.get(0).at(),
                OperationalState.UNKNOWN,
                "not watched yet"));
        for (int i = 0; i < changes.size(); i++) {
            Instant end = i + 1 < changes.size() ? changes.get(i + 1).at() : null;
            StateChange change = changes.get(i);
            spells.add(new Spell(change.at(), end, change.state(), change.reason()));
        }
        spells.forEach(spell -> rule.add(spell, unwatched));
        return rule.result();
    }

    private void add(Spell spell, List<Period> unwatched) {
        Duration blind = Duration.ZERO;
        Duration all = Duration.ZERO;
        for (Period hours : counted) {
            all = all.plus(overlap(spell, hours));
            for (Period gap : unwatched) {
                blind = blind.plus(overlap(spell, hours, gap));
            }
        }
        times.merge(OperationalState.UNKNOWN, blind, Duration::plus);
        times.merge(spell.state(), all.minus(blind), Duration::plus);
        boolean touches = spell.from().isBefore(period.to())
                && (spell.to() == null || spell.to().isAfter(period.from()));
        if (spell.state().isOut() && touches) {
            outages.add(
                    new Availability.Outage(spell.from(), spell.to(), spell.state(), spell.reason(), all.minus(blind)));
        }
    }

    private Availability result() {
        Duration hours = counted.stream().map(Period::duration).reduce(Duration.ZERO, Duration::plus);
        times.values().removeIf(Duration::isZero);
        Collections.reverse(outages);
        return new Availability(period, times, period.duration().minus(hours), outages);
    }

    private static Duration overlap(Spell spell, Period... periods) {
        Instant from = spell.from();
        Instant to = spell.to() == null ? Instant.MAX : spell.to();
        for (Period one : periods) {
            from = one.from().isAfter(from) ? one.from() : from;
            to = one.to().isBefore(to) ? one.to() : to;
        }
        return from.isBefore(to) ? Duration.between(from, to) : Duration.ZERO;
    }
}
