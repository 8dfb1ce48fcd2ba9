package scot.tolbooth.inventory.rollout.forecast;

import java.lang.management.ManagementFactory;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import scot.tolbooth.inventory.contractor.WorkKind;
import scot.tolbooth.inventory.site.SiteKind;

/**
 * Measures forecasts of 50 open sites of 130 with 10,000 runs, and of 4,000 open ones of 5,000, and what drivers and
 * back-test cost beside them: processor time of the one thread that computes. Its name keeps it out of the build;
 * {@code mvn -pl inventory -Dtest=ForecastLoad -Dsurefire.failIfNoSpecifiedTests=false -Djacoco.skip=true -DargLine=
 * test} runs it.
 */
class ForecastLoad {

    private static final int WARM_UP = 3;
    private static final int ROUNDS = 7;

    @Test
    void forecasts() {
        ProgrammeFacts some = programme(80, 50);
        ProgrammeFacts many = programme(1_000, 4_000);
        print("130 sites", some, () -> Forecast.of(some, Question.USUAL).runs());
        print("130 sites, drivers", some, () -> Drivers.of(some, Question.USUAL).size());
        print(
                "130 sites, back-test",
                some,
                () -> BackTesting.of(some, 1).map(BackTest::known).orElse(0));
        print("5,000 sites", many, () -> Forecast.of(many, Question.USUAL).runs());
        print(
                "5,000 sites, drivers",
                many,
                () -> Drivers.of(many, Question.USUAL).size());
        print(
                "5,000 sites, back-test",
                many,
                () -> BackTesting.of(many, 1).map(BackTest::known).orElse(0));
    }

    /** Live sites to learn from, and open ones that queue for surveyors with ten visits a week per 50 of them. */
    private static ProgrammeFacts programme(int live, int open) {
        LocalDate today = MadeHistory.BEGIN.plusYears(5);
        List<KnownSite> sites = new ArrayList<>(MadeHistory.of(1, live, today).whole());
        sites.addAll(MadeHistory.identified(open, SiteKind.LIBRARY, today.minusDays(30)));
        double visits = 10.0 * open / 50;
        return new ProgrammeFacts(
                today,
                sites,
                Map.of(
                        new Team(MadeHistory.SURVEYORS, WorkKind.SITE_SURVEY), visits,
                        new Team(MadeHistory.SURVEYORS, WorkKind.ASBESTOS_SURVEY), visits),
                MadeHistory.DAYS,
                MadeHistory.TERMS);
    }

    private static void print(String name, ProgrammeFacts facts, Supplier<Object> work) {
        double[] seconds = new double[ROUNDS];
        Object answer = "";
        for (int round = -WARM_UP; round < ROUNDS; round++) {
            long begin = processor();
            answer = work.get();
            if (round >= 0) {
                seconds[round] = (processor() - begin) / 1e9;
            }
        }
        Arrays.sort(seconds);
        System.out.printf(
                Locale.ROOT,
                "%-24s %5d open: %.3f s processor (median; %.3f to %.3f), answer %s%n",
                name,
                facts.open().size(),
                seconds[ROUNDS / 2],
                seconds[0],
                seconds[ROUNDS - 1],
                answer);
    }

    private static long processor() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}
