package scot.tolbooth.inventory.rollout.forecast;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import scot.tolbooth.inventory.contractor.ContractorId;

/** Finds what moves the end most, by forecasting again with one thing better and all luck the same. */
final class Drivers {

    private static final int RUNS = 1_000;
    private static final int MOST_SITE_RUNS = 200_000;
    private static final int CONTRACTORS = 10;
    private static final int SITES = 5;

    private final ProgrammeFacts facts;
    private final Question question;
    private final DayTable table;
    private final Assumptions assumptions;
    private final Tally base;
    private final int runs;

    private Drivers(ProgrammeFacts facts, Question question) {
        this.facts = facts;
        this.question = question;
        this.table = new DayTable(Forecast.earliest(facts), facts, question.whatIf());
        this.assumptions = Assumptions.from(facts, table);
        this.runs = Math.max(
                100, Math.min(RUNS, MOST_SITE_RUNS / Math.max(1, facts.open().size())));
        this.base = tally(question.whatIf(), Tweak.NONE);
    }

    /** Those that move the end or the average, the strongest first. */
    static List<Driver> of(ProgrammeFacts facts, Question question) {
        return facts.open().isEmpty() ? List.of() : new Drivers(facts, question).find();
    }

    private List<Driver> find() {
        List<Driver> drivers = new ArrayList<>();
        Arrays.stream(Step.values())
                .map(step -> driver("step", step.milestone().word(), question.whatIf(), new Tweak(step, null)))
                .forEach(drivers::add);
        contractors().stream()
                .map(one -> driver("contractor", one.value(), question.whatIf(), new Tweak(null, one)))
                .forEach(drivers::add);
        base.sites().stream()
                .filter(site -> site.chanceOfBeingLast() > 0)
                .sorted(Comparator.comparingDouble(SiteForecast::chanceOfBeingLast)
                        .reversed())
                .limit(SITES)
                .map(site -> driver(
                        "site", site.code().value(), question.whatIf().dropping(Set.of(site.code())), Tweak.NONE))
                .forEach(drivers::add);
        return drivers.stream()
                .filter(one -> one.lastDaysEarlier() != 0 || Math.abs(one.meanDaysEarlier()) >= 0.5)
                .sorted(Comparator.comparingLong(Driver::lastDaysEarlier)
                        .thenComparingDouble(Driver::meanDaysEarlier)
                        .reversed())
                .toList();
    }

    private List<ContractorId> contractors() {
        return facts.open().stream()
                .flatMap(site -> site.contractors().values().stream())
                .distinct()
                .sorted(Comparator.comparing(ContractorId::value))
                .limit(CONTRACTORS)
                .toList();
    }

    private Driver driver(String kind, String subject, WhatIf whatIf, Tweak tweak) {
        Tally better = tally(whatIf, tweak);
        return new Driver(
                kind,
                subject,
                better.isEmpty() ? 0 : ChronoUnit.DAYS.between(better.last().p80(), lastP80()),
                base.meanDays() - better.meanDays());
    }

    private LocalDate lastP80() {
        return base.last().p80();
    }

    private Tally tally(WhatIf whatIf, Tweak tweak) {
        return Forecast.run(new Plan(facts, whatIf, tweak, table, assumptions), question, runs, false)
                .sort();
    }
}
