package scot.tolbooth.inventory.rollout.forecast;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import scot.tolbooth.inventory.contractor.ContractorId;
import scot.tolbooth.inventory.site.SiteKind;

/** What is left to do at every open site, laid out in arrays for {@link Simulation}. */
final class Plan {

    static final Step[] STEPS = Step.values();
    static final int UNKNOWN = -1;

    final List<KnownSite> sites;
    final DayTable table;
    final int today;
    /** By step and site: the day on which it was done, or that it is not. */
    final int[][] done = new int[STEPS.length][];
    /** By step and site: what its duration is drawn from, teams it waits for, and so on. */
    final int[][] law = new int[STEPS.length][];

    final int[][] team = new int[STEPS.length][];
    final boolean[][] schoolHolidays = new boolean[STEPS.length][];
    final double[][] scale = new double[STEPS.length][];
    final long[][] luck = new long[STEPS.length][];
    /** By step and site: days it has been going on, or that it has not begun. */
    final int[][] elapsed = new int[STEPS.length][];
    /** By step: where what it waits for stands among the steps. */
    final int[][] waitsFor = new int[STEPS.length][];

    final List<Law> laws = new ArrayList<>();
    final List<Queue> queues = new ArrayList<>();

    private final Assumptions assumptions;
    private final Map<LawKey, Integer> lawNumbers = new HashMap<>();
    private final Map<Team, Integer> queueNumbers = new HashMap<>();

    /** Which durations are drawn from one law. */
    private record LawKey(
            Step step, SiteKind kind, @Nullable ContractorId contractor) {}

    /** One law, with the keys of the luck that sites share at each level. */
    record Law(int step, StepLaw.Uncertain mean, long stepLuck, long kindLuck, long contractorLuck) {}

    Plan(ProgrammeFacts facts, WhatIf whatIf, Tweak tweak, DayTable table, Assumptions assumptions) {
        this.sites = facts.open().stream()
                .filter(site -> !whatIf.without().contains(site.code()))
                .toList();
        this.table = table;
        this.today = table.day(facts.today());
        this.assumptions = assumptions;
        Teams teams = new Teams(facts, whatIf, tweak);
        for (int step = 0; step < STEPS.length; step++) {
            allocate(step);
            for (int site = 0; site < sites.size(); site++) {
                lay(step, site, facts, teams);
                scale[step][site] = tweak.durationOf(STEPS[step], sites.get(site));
            }
        }
    }

    private void allocate(int step) {
        int count = sites.size();
        done[step] = new int[count];
        law[step] = new int[count];
        team[step] = new int[count];
        schoolHolidays[step] = new boolean[count];
        scale[step] = new double[count];
        luck[step] = new long[count];
        elapsed[step] = new int[count];
        waitsFor[step] = STEPS[step].waitsFor().stream()
                .mapToInt(milestone ->
                        Step.to(milestone).map(List.of(STEPS)::indexOf).orElse(UNKNOWN))
                .toArray();
    }

    private void lay(int step, int at, ProgrammeFacts facts, Teams teams) {
        KnownSite site = sites.get(at);
        Step of = STEPS[step];
        boolean past = site.isPast(of.milestone());
        done[step][at] = past ? site.actual(of.milestone()).map(table::day).orElse(today) : UNKNOWN;
        Optional<Team> by = of.work().flatMap(work -> teams.at(site, work));
        team[step][at] = by.map(one -> queue(one, teams)).orElse(UNKNOWN);
        law[step][at] = past ? UNKNOWN : law(step, site);
        schoolHolidays[step][at] = Observation.waitsForSchoolHolidays(of, site.kind());
        luck[step][at] = Dice.key(site.code() + " " + of);
        elapsed[step][at] = past
                ? UNKNOWN
                : Observation.begin(of, site)
                        .map(begin -> Observation.days(of, begin, facts.today(), table))
                        .orElse(UNKNOWN);
    }

    private int law(int step, KnownSite site) {
        ContractorId contractor =
                STEPS[step].work().map(site.contractors()::get).orElse(null);
        return lawNumbers.computeIfAbsent(new LawKey(STEPS[step], site.kind(), contractor), key -> {
            String name = key.step().name();
            laws.add(new Law(
                    step,
                    assumptions.of(key.step()).mean(key.kind(), contractor),
                    Dice.key(name),
                    Dice.key(name + key.kind()),
                    Dice.key(name + key.kind() + contractor)));
            return laws.size() - 1;
        });
    }

    private int queue(Team by, Teams teams) {
        return teams.visitsPerWeek(by)
                .map(visits -> queueNumbers.computeIfAbsent(by, none -> {
                    queues.add(new Queue(table, visits));
                    return queues.size() - 1;
                }))
                .orElse(UNKNOWN);
    }

    Assumptions assumptions() {
        return assumptions;
    }
}
