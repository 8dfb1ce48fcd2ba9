package scot.tolbooth.inventory.rollout.blocker;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** Days on which something held, as periods that do not overlap. */
record Stops(List<Period> periods) {

    /** From the first day to the last, both counted. */
    record Period(LocalDate first, LocalDate last) {

        int days() {
            return (int) ChronoUnit.DAYS.between(first, last) + 1;
        }
    }

    /** Those of the blockers that fall between the two days, both counted. */
    static Stops of(Collection<Blocker> blockers, LocalDate from, LocalDate to) {
        List<Period> merged = new ArrayList<>();
        blockers.stream()
                .map(blocker -> clipped(blocker, from, to))
                .filter(period -> !period.last().isBefore(period.first()))
                .sorted(Comparator.comparing(Period::first))
                .forEach(period -> merge(merged, period));
        return new Stops(List.copyOf(merged));
    }

    int days() {
        return periods.stream().mapToInt(Period::days).sum();
    }

    boolean contains(LocalDate day) {
        return periods.stream().anyMatch(period -> !day.isBefore(period.first()) && !day.isAfter(period.last()));
    }

    private static Period clipped(Blocker blocker, LocalDate from, LocalDate to) {
        LocalDate stopped = blocker.stopped();
        LocalDate last = stopped == null || stopped.isAfter(to) ? to : stopped;
        return new Period(blocker.started().isBefore(from) ? from : blocker.started(), last);
    }

    private static void merge(List<Period> merged, Period next) {
        Period before = merged.isEmpty() ? null : merged.get(merged.size() - 1);
        if (before == null || next.first().isAfter(before.last().plusDays(1))) {
            merged.add(next);
        } else if (next.last().isAfter(before.last())) {
            merged.set(merged.size() - 1, new Period(before.first(), next.last()));
        }
    }
}
