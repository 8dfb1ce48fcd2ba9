package scot.tolbooth.inventory.rollout.forecast;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;
import scot.tolbooth.inventory.rollout.Milestone;
import scot.tolbooth.inventory.site.SiteCode;

/**
 * Forecasts from earlier days and compares with what happened. The days are spread evenly from the third go-live to four
 * weeks ago: before, there is nothing to learn from; after, hardly anything is decided.
 */
final class BackTesting {

    private static final int DAYS = 12;
    private static final int RUNS = 500;
    private static final int MOST_SITE_RUNS = 100_000;
    private static final int LEARNT_FROM = 3;

    private final ProgrammeFacts facts;
    private final Map<SiteCode, LocalDate> live = new HashMap<>();
    private int known;
    private int inside;
    private int undecided;

    private BackTesting(ProgrammeFacts facts) {
        this.facts = facts;
        facts.sites().forEach(site -> site.actual(Milestone.GO_LIVE).ifPresent(day -> live.put(site.code(), day)));
    }

    /** Empty while too few sites have gone live. */
    static Optional<BackTest> of(ProgrammeFacts facts, long seed) {
        BackTesting testing = new BackTesting(facts);
        List<LocalDate> days = testing.days();
        days.forEach(day -> testing.from(day, seed));
        return testing.known == 0
                ? Optional.empty()
                : Optional.of(new BackTest(days, testing.known, testing.inside, testing.undecided));
    }

    private List<LocalDate> days() {
        Optional<LocalDate> first =
                live.values().stream().sorted().skip(LEARNT_FROM - 1).findFirst();
        LocalDate last = facts.today().minusWeeks(4);
        if (first.isEmpty() || !first.get().isBefore(last)) {
            return List.of();
        }
        long span = ChronoUnit.DAYS.between(first.get(), last);
        return LongStream.range(0, DAYS)
                .mapToObj(part -> first.get().plusDays(span * part / DAYS))
                .distinct()
                .toList();
    }

    private void from(LocalDate day, long seed) {
        ProgrammeFacts then = facts.asOf(day);
        List<KnownSite> open = then.open();
        if (open.isEmpty()) {
            return;
        }
        int runs = Math.max(100, Math.min(RUNS, MOST_SITE_RUNS / open.size()));
        DayTable table = new DayTable(Forecast.earliest(then), then, WhatIf.NOTHING);
        Plan plan = new Plan(then, WhatIf.NOTHING, Tweak.NONE, table, Assumptions.from(then, table));
        Tally tally = Forecast.run(plan, new Question(seed, runs, WhatIf.NOTHING), runs, false);
        tally.sort().sites().forEach(this::compare);
    }

    private void compare(SiteForecast forecast) {
        LocalDate actual = live.get(forecast.code());
        if (actual == null && !facts.today().isAfter(forecast.goLive().p90())) {
            undecided++;
            return;
        }
        known++;
        if (actual != null && forecast.goLive().covers(actual)) {
            inside++;
        }
    }
}
