package scot.tolbooth.inventory.rollout.forecast;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import scot.tolbooth.inventory.contractor.ContractorId;
import scot.tolbooth.inventory.site.SiteKind;

/**
 * How long a step took at a site, or how long it has been going on there.
 *
 * @param contractor who did it; absent where unknown
 * @param logDays natural logarithm of the days; half a day stands for none
 * @param over whether the step is over; if not, all that is known is that it takes longer
 */
record Observation(SiteKind kind, @Nullable ContractorId contractor, double logDays, boolean over) {

    /** What can be learnt of every step from every site, by step. */
    static Map<Step, List<Observation>> of(ProgrammeFacts facts, DayTable table) {
        Map<Step, List<Observation>> all = new EnumMap<>(Step.class);
        for (Step step : Step.values()) {
            List<Observation> observations = new ArrayList<>();
            facts.sites().forEach(site -> of(step, site, facts.today(), table).ifPresent(observations::add));
            all.put(step, observations);
        }
        return all;
    }

    private static Optional<Observation> of(Step step, KnownSite site, LocalDate today, DayTable table) {
        Optional<LocalDate> begin = begin(step, site);
        if (begin.isEmpty() || waitsForSchoolHolidays(step, site.kind())) {
            return Optional.empty();
        }
        ContractorId contractor = step.work().map(site.contractors()::get).orElse(null);
        Optional<LocalDate> end = site.actual(step.milestone());
        if (end.isPresent()) {
            return end.filter(day -> !day.isBefore(begin.get()))
                    .map(day -> new Observation(
                            site.kind(),
                            contractor,
                            Math.log(Math.max(0.5, days(step, begin.get(), day, table))),
                            true));
        }
        return site.isPast(step.milestone())
                ? Optional.empty()
                : Optional.of(new Observation(
                        site.kind(), contractor, Math.log(days(step, begin.get(), today, table) + 0.5), false));
    }

    /** When the step began: with the last of the milestones it waits for, where all are dated. */
    static Optional<LocalDate> begin(Step step, KnownSite site) {
        return step.waitsFor().stream().allMatch(site.actuals()::containsKey)
                ? step.waitsFor().stream().map(site.actuals()::get).max(LocalDate::compareTo)
                : Optional.empty();
    }

    static int days(Step step, LocalDate from, LocalDate to, DayTable table) {
        int begin = table.day(from);
        int end = table.day(to);
        return Math.max(0, step.isInWorkingDays() ? table.workedBetween(begin, end) : end - begin);
    }

    /** What waits for holidays says nothing of how long the work takes: the calendar adds that wait again. */
    static boolean waitsForSchoolHolidays(Step step, SiteKind kind) {
        return step.isIntrusive() && kind == SiteKind.SCHOOL;
    }
}
