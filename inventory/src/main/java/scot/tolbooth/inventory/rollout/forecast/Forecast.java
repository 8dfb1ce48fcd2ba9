package scot.tolbooth.inventory.rollout.forecast;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import scot.tolbooth.inventory.site.SiteCode;

/** When open sites will go live, and how sure that is. The same facts, question and seed give the same forecast. */
public final class Forecast {

    private final LocalDate asOf;
    private final Question question;
    private final int runs;
    private final Tally tally;
    private final List<SiteForecast> sites;
    private final Map<SiteCode, Integer> places = new HashMap<>();
    private final List<LiveCount> liveCounts;
    private final List<StepAssumption> assumptions;

    private Forecast(ProgrammeFacts facts, Question question, Plan plan, Tally tally) {
        this.asOf = facts.today();
        this.question = question;
        this.runs = question.runsFor(plan.sites.size());
        this.tally = tally;
        this.liveCounts = plan.sites.isEmpty() ? List.of() : tally.liveCounts();
        tally.sort();
        this.sites = tally.sites();
        IntStream.range(0, sites.size())
                .forEach(place -> places.put(sites.get(place).code(), place));
        this.assumptions = java.util.Arrays.stream(Step.values())
                .map(step -> StepAssumption.of(step, plan.assumptions().of(step)))
                .toList();
    }

    /** Makes a forecast; takes about a second for 50 open sites and 10,000 runs. */
    public static Forecast of(ProgrammeFacts facts, Question question) {
        DayTable table = new DayTable(earliest(facts), facts, question.whatIf());
        Plan plan = new Plan(facts, question.whatIf(), Tweak.NONE, table, Assumptions.from(facts, table));
        return new Forecast(facts, question, plan, run(plan, question, question.runsFor(plan.sites.size()), true));
    }

    static Tally run(Plan plan, Question question, int runs, boolean withMilestones) {
        Tally tally = new Tally(plan, runs, withMilestones);
        new Simulation(plan, new Dice(question.seed())).repeat(runs, tally);
        return tally;
    }

    static LocalDate earliest(ProgrammeFacts facts) {
        return facts.sites().stream()
                .flatMap(site -> site.actuals().values().stream())
                .min(LocalDate::compareTo)
                .filter(day -> day.isBefore(facts.today()))
                .orElse(facts.today());
    }

    /** The day whose facts it starts from. */
    public LocalDate asOf() {
        return asOf;
    }

    public Question question() {
        return question;
    }

    /** How often the rest of the programme was repeated. */
    public int runs() {
        return runs;
    }

    /** Every open site, in the order of the facts. */
    public List<SiteForecast> sites() {
        return sites;
    }

    public Optional<SiteForecast> site(SiteCode code) {
        return Optional.ofNullable(places.get(code)).map(sites::get);
    }

    /** When the last open site goes live; empty where none is open. */
    public Optional<Range> last() {
        return sites.isEmpty() ? Optional.empty() : Optional.of(tally.last());
    }

    /** How likely it is that all open sites are live by the day; empty where none is open. */
    public OptionalDouble chanceOfAllBy(LocalDate day) {
        return sites.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(tally.chanceOfAllBy(day));
    }

    /** How likely it is that the site is live by the day; empty where it is not open. */
    public OptionalDouble chanceBy(SiteCode site, LocalDate day) {
        Integer place = places.get(site);
        return place == null ? OptionalDouble.empty() : OptionalDouble.of(tally.chanceBy(place, day));
    }

    /** How many open sites are live by the day, on average. */
    public double liveBy(LocalDate day) {
        return IntStream.range(0, sites.size())
                .mapToDouble(place -> tally.chanceBy(place, day))
                .sum();
    }

    /** How many of the open sites are live, week by week. */
    public List<LiveCount> liveCounts() {
        return liveCounts;
    }

    /** What each step was taken to last. */
    public List<StepAssumption> assumptions() {
        return assumptions;
    }
}
