package scot.tolbooth.inventory.rollout.forecast;

import java.util.Arrays;

/**
 * Repeats the rest of the programme. In each run the durations' means and spreads are drawn once, as far as they are
 * uncertain, and shared by all sites; then each step of each site is drawn, and sites queue for teams by the day on which
 * they are ready. A step that has been going on is drawn from what is longer than that.
 */
final class Simulation {

    private static final int SITE_BITS = 20;
    private static final int STEPS = Plan.STEPS.length;

    private final Plan plan;
    private final Dice dice;
    private final int count;
    private final int[][] day = new int[STEPS][];
    private final double[] mean;
    private final double[] spread = new double[STEPS];
    private final long[] ready;

    /** Sees the days of every run: by step and site. */
    @FunctionalInterface
    interface Observer {

        void run(int number, int[][] days);
    }

    Simulation(Plan plan, Dice dice) {
        this.plan = plan;
        this.dice = dice;
        this.count = plan.sites.size();
        this.mean = new double[plan.laws.size()];
        this.ready = new long[count];
        Arrays.setAll(day, step -> new int[count]);
    }

    void repeat(int runs, Observer observer) {
        for (int run = 0; run < runs; run++) {
            drawLaws(run);
            plan.queues.forEach(Queue::clear);
            for (int step = 0; step < STEPS; step++) {
                walk(step, run);
            }
            observer.run(run, day);
        }
    }

    private void drawLaws(int run) {
        for (int step = 0; step < STEPS; step++) {
            StepLaw law = plan.assumptions().of(Plan.STEPS[step]);
            spread[step] = law.spread() * inflation(law.freedom(), dice.normal(run, ~step));
        }
        for (int number = 0; number < mean.length; number++) {
            Plan.Law law = plan.laws.get(number);
            StepLaw.Uncertain of = law.mean();
            double off = of.byStep() * dice.normal(run, law.stepLuck())
                    + of.byKind() * dice.normal(run, law.kindLuck())
                    + (of.byContractor() == 0 ? 0 : of.byContractor() * dice.normal(run, law.contractorLuck()));
            mean[number] = of.mean() + spread[law.step()] * off;
        }
    }

    /** By how much the spread may differ: the root of freedom over a chi-square (Wilson and Hilferty, 1931). */
    private static double inflation(double freedom, double normal) {
        double part = 2 / (9 * freedom);
        double root = Math.max(0.3, 1 - part + normal * Math.sqrt(part));
        return 1 / Math.sqrt(root * root * root);
    }

    private void walk(int step, int run) {
        int queued = 0;
        for (int site = 0; site < count; site++) {
            int known = plan.done[step][site];
            if (known != Plan.UNKNOWN) {
                day[step][site] = known;
                continue;
            }
            int at = end(step, site, run);
            if (plan.team[step][site] == Plan.UNKNOWN) {
                day[step][site] = plan.schoolHolidays[step][site] ? plan.table.allowed(at, true) : at;
            } else {
                ready[queued++] = (long) at << SITE_BITS | site;
            }
        }
        visit(step, queued);
    }

    private void visit(int step, int queued) {
        Arrays.sort(ready, 0, queued);
        for (int place = 0; place < queued; place++) {
            int site = (int) (ready[place] & ((1 << SITE_BITS) - 1));
            int at = (int) (ready[place] >>> SITE_BITS);
            day[step][site] = plan.queues.get(plan.team[step][site]).visit(at, plan.schoolHolidays[step][site]);
        }
    }

    /** When the step is ready to end: the days drawn after the last of what it waits for. */
    private int end(int step, int site, int run) {
        int begin = begin(step, site);
        int elapsed = plan.elapsed[step][site];
        int lasts = duration(step, site, run, elapsed);
        if (elapsed != Plan.UNKNOWN) {
            begin = plan.today;
            lasts = Math.max(1, lasts - elapsed);
        }
        int scaled = plan.scale[step][site] == 1 ? lasts : (int) Math.round(lasts * plan.scale[step][site]);
        return Plan.STEPS[step].isInWorkingDays()
                ? plan.table.plusWorking(begin, scaled)
                : plan.table.plusCalendar(begin, scaled);
    }

    private int begin(int step, int site) {
        int begin = plan.today;
        for (int earlier : plan.waitsFor[step]) {
            if (earlier != Plan.UNKNOWN) {
                begin = Math.max(begin, day[earlier][site]);
            }
        }
        return begin;
    }

    private int duration(int step, int site, int run, int elapsed) {
        double centre = mean[plan.law[step][site]];
        double share = dice.uniform(run, plan.luck[step][site]);
        double normal;
        if (elapsed == Plan.UNKNOWN) {
            normal = Normal.quantile(share);
        } else {
            double longer = Normal.above((Math.log(elapsed + 0.5) - centre) / spread[step]);
            // Beyond the far tail nothing more can be told: it ends the next day.
            normal = longer < 1e-300 ? 0 : -Normal.quantile(longer * (1 - share));
        }
        return (int) Math.min(plan.table.size(), Math.round(Math.exp(centre + spread[step] * normal)));
    }
}
