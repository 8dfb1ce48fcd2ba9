package scot.tolbooth.inventory.rollout.forecast;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import scot.tolbooth.inventory.rollout.Milestone;

/** Counts what came out of the runs. Days are kept as days after today, at most 32,767 of them. */
final class Tally implements Simulation.Observer {

    /** Of how many runs the milestones before go-live and the burn-up are kept. */
    static final int KEPT = 500;

    private static final int GO_LIVE = Plan.STEPS.length - 1;

    private final Plan plan;
    private final int runs;
    private final short[][] goLive;
    private final short[][][] earlier;
    private final short[] last;
    private final int[] lastSite;

    Tally(Plan plan, int runs, boolean withMilestones) {
        this.plan = plan;
        this.runs = runs;
        int sites = plan.sites.size();
        this.goLive = new short[sites][runs];
        this.earlier = new short[withMilestones ? GO_LIVE : 0][sites][Math.min(KEPT, runs)];
        this.last = new short[runs];
        this.lastSite = new int[sites];
    }

    @Override
    public void run(int number, int[][] days) {
        int[] live = days[GO_LIVE];
        int latest = 0;
        for (int site = 0; site < live.length; site++) {
            goLive[site][number] = after(live[site]);
            latest = live[site] > live[latest] ? site : latest;
        }
        if (live.length > 0) {
            last[number] = after(live[latest]);
            lastSite[latest]++;
        }
        if (number < KEPT) {
            keep(number, days);
        }
    }

    private void keep(int number, int[][] days) {
        for (int step = 0; step < earlier.length; step++) {
            for (int site = 0; site < goLive.length; site++) {
                earlier[step][site][number] = after(days[step][site]);
            }
        }
    }

    private short after(int day) {
        return (short) Math.min(Short.MAX_VALUE, day - plan.today);
    }

    /** By week, of the kept runs; before {@link #sort}. */
    List<LiveCount> liveCounts() {
        int kept = Math.min(KEPT, runs);
        int weeks = longest() / 7 + 2;
        int[][] live = new int[weeks][kept];
        for (short[] days : goLive) {
            for (int run = 0; run < kept; run++) {
                live[Math.min(weeks - 1, Math.max(0, (days[run] + 6) / 7))][run]++;
            }
        }
        List<LiveCount> counts = new ArrayList<>();
        for (int week = 0; week < weeks; week++) {
            for (int run = 0; week > 0 && run < kept; run++) {
                live[week][run] += live[week - 1][run];
            }
            int[] sorted = live[week].clone();
            Arrays.sort(sorted);
            counts.add(new LiveCount(date(week * 7), at(sorted, 0.1), at(sorted, 0.5), at(sorted, 0.9)));
        }
        return counts;
    }

    /** Days to the P80 date of the last site: what comes after is a long tail that would hide the rest. */
    private int longest() {
        short[] sorted = last.clone();
        Arrays.sort(sorted);
        return sorted.length == 0 ? 0 : sorted[(int) (0.8 * (sorted.length - 1))];
    }

    /** Puts the days in order, for ranges and chances. */
    Tally sort() {
        Arrays.stream(goLive).forEach(Arrays::sort);
        Arrays.stream(earlier).forEach(step -> Arrays.stream(step).forEach(Arrays::sort));
        Arrays.sort(last);
        return this;
    }

    List<SiteForecast> sites() {
        List<SiteForecast> forecasts = new ArrayList<>();
        for (int site = 0; site < goLive.length; site++) {
            forecasts.add(new SiteForecast(
                    plan.sites.get(site).code(),
                    range(goLive[site]),
                    milestones(site),
                    (double) lastSite[site] / runs));
        }
        return forecasts;
    }

    private Map<Milestone, Range> milestones(int site) {
        Map<Milestone, Range> ranges = new EnumMap<>(Milestone.class);
        for (int step = 0; step < earlier.length; step++) {
            if (plan.done[step][site] == Plan.UNKNOWN) {
                ranges.put(Plan.STEPS[step].milestone(), range(earlier[step][site]));
            }
        }
        return ranges;
    }

    boolean isEmpty() {
        return goLive.length == 0;
    }

    Range last() {
        return range(last);
    }

    /** The share of runs in which all sites are live by the day. */
    double chanceOfAllBy(LocalDate day) {
        return shareBy(last, day);
    }

    /** The share of runs in which one is. */
    double chanceBy(int site, LocalDate day) {
        return shareBy(goLive[site], day);
    }

    /** Over all sites and runs, in days after today. */
    double meanDays() {
        double sum = 0;
        for (short[] days : goLive) {
            for (short one : days) {
                sum += one;
            }
        }
        return goLive.length == 0 ? 0 : sum / goLive.length / runs;
    }

    private double shareBy(short[] sorted, LocalDate day) {
        long limit = java.time.temporal.ChronoUnit.DAYS.between(date(0), day);
        int count = 0;
        int above = sorted.length;
        while (count < above) {
            int middle = (count + above) >>> 1;
            if (sorted[middle] <= limit) {
                count = middle + 1;
            } else {
                above = middle;
            }
        }
        return (double) count / sorted.length;
    }

    private Range range(short[] sorted) {
        return new Range(at(sorted, 0.1), at(sorted, 0.5), at(sorted, 0.8), at(sorted, 0.9), at(sorted, 0.95));
    }

    private LocalDate at(short[] sorted, double share) {
        return date(sorted[(int) Math.ceil(share * sorted.length) - 1]);
    }

    private static int at(int[] sorted, double share) {
        return sorted[(int) Math.ceil(share * sorted.length) - 1];
    }

    private LocalDate date(int daysAfterToday) {
        return plan.table.date(plan.today + daysAfterToday);
    }
}
