package scot.tolbooth.inventory.rollout.asbestos;

import static org.assertj.core.api.Assertions.assertThat;
import static scot.tolbooth.inventory.rollout.asbestos.AsbestosAtASite.CHANGE;
import static scot.tolbooth.inventory.rollout.asbestos.AsbestosAtASite.EXPERT;
import static scot.tolbooth.inventory.rollout.asbestos.AsbestosAtASite.FITTERS;
import static scot.tolbooth.inventory.rollout.asbestos.AsbestosAtASite.SITE;
import static scot.tolbooth.inventory.rollout.asbestos.AsbestosAtASite.TODAY;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.RepeatedTest;
import scot.tolbooth.inventory.rollout.GateClosedException;

class InstallationAtTheSameMomentTests {

    private final AsbestosAtASite site = new AsbestosAtASite();
    private final InstallationAttempt installation = new InstallationAttempt(site);

    @RepeatedTest(8)
    void aRestrictionThatComesFirstStopsAnInstallationThatIsBeingRecorded() throws Exception {
        WorkArea area = clearArea();
        assertThat(site.missing()).isEmpty();
        CyclicBarrier start = new CyclicBarrier(2);

        ExecutorService people = Executors.newFixedThreadPool(2);
        Future<Boolean> installed = people.submit(after(start, this::isInstalled));
        Future<Boolean> restricted = people.submit(after(start, () -> {
            site.restrictions.open(area.id(), "Debris was found", "Ann", TODAY, CHANGE);
            return true;
        }));
        boolean wasInstalled = installed.get();
        assertThat(restricted.get()).isTrue();
        people.shutdown();

        assertThat(wasInstalled).isEqualTo(!restrictionCameFirst());
    }

    private boolean isInstalled() {
        try {
            installation.record();
            return true;
        } catch (GateClosedException closed) {
            return false;
        }
    }

    /** The audit is written while the site is held, so its order is that of the decisions. */
    private boolean restrictionCameFirst() {
        List<@Nullable String> subjects = site.database
                .jdbc()
                .sql("SELECT subject FROM inventory.audit_entry WHERE after::text LIKE '%Debris%'"
                        + " OR after::text LIKE '%\"installation\"%' ORDER BY id")
                .query(String.class)
                .list();
        return String.valueOf(subjects.get(0)).startsWith("asbestos");
    }

    private WorkArea clearArea() {
        WorkArea area = site.add("Attic");
        site.accepted(SurveyKind.REFURBISHMENT, area);
        WorkArea surveyed = site.now(area);
        Decision decision = new Decision(EXPERT, TODAY.minusDays(20), "no asbestos in any sample");
        site.outcomes.record(surveyed.id(), surveyed.version(), decision, new Outcome.NoneInArea(), CHANGE);
        site.register.publish(SITE, TODAY.minusDays(10), null, "After the survey", CHANGE);
        site.register.acknowledge(SITE, 1, FITTERS, "Fred Fitter", CHANGE);
        return area;
    }

    private static Callable<Boolean> after(CyclicBarrier start, Callable<Boolean> work) {
        return () -> {
            start.await();
            return work.call();
        };
    }
}
