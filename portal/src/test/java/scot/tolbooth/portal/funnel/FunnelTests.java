package scot.tolbooth.portal.funnel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import scot.tolbooth.inventory.audit.Change;
import scot.tolbooth.inventory.database.ScratchDatabase;
import scot.tolbooth.inventory.site.SiteCode;
import scot.tolbooth.portal.api.FakeNasClients;
import scot.tolbooth.radius.authentication.Onward;
import scot.tolbooth.radius.nas.CidrBlock;
import scot.tolbooth.radius.nas.NasClient;
import scot.tolbooth.radius.nas.NasName;
import scot.tolbooth.radius.nas.NasVendor;

/** What is counted of journeys, on the real database. */
class FunnelTests {

    private static final ScratchDatabase DATABASE = ScratchDatabase.with("portal");
    private static final NasName NAS = new NasName("lib-001-nas-1");
    private static final SiteCode LIBRARY = new SiteCode("LIB-001");

    /** A quarter to midnight in Scotland, in summer. */
    private static final Instant LATE = Instant.parse("2026-07-01T22:45:00Z");

    private static final LocalDate DAY = LocalDate.parse("2026-07-01");

    private final JdbcClient jdbc = DATABASE.jdbc();
    private final JdbcFunnelTraces store = new JdbcFunnelTraces(jdbc);
    private final FakeNasClients clients = new FakeNasClients();
    private final FunnelTraces traces = new FunnelTraces(store, clients);
    private final Funnel funnel = new Funnel(jdbc);

    @BeforeEach
    void aLibrary() {
        jdbc.sql("DELETE FROM portal.funnel_trace").update();
        jdbc.sql("DELETE FROM portal.funnel_count").update();
        clients.save(
                new NasClient(NAS, CidrBlock.of("192.0.2.1"), LIBRARY, NasVendor.GENERIC, null, true, 0),
                "a secret of some length",
                null,
                Change.by("test"));
    }

    @Test
    void aJourneyIsCountedOnceForEachStepHoweverOftenItIsSeenThere() {
        UUID journey = UUID.randomUUID();
        for (int page = 0; page < 3; page++) {
            traces.note(page(journey, FunnelStep.PORTAL));
            traces.write();
        }
        traces.note(page(journey, FunnelStep.CODE));
        traces.note(page(journey, FunnelStep.WAY));
        traces.write();
        traces.note(page(journey, FunnelStep.PORTAL));
        traces.write();

        FunnelLine all = funnel.all(on(DAY));
        assertThat(all.journeys()).isEqualTo(1);
        assertThat(all.reached(FunnelStep.CODE)).isEqualTo(1);
        assertThat(all.reached(FunnelStep.CONFIRMED)).isZero();
        assertThat(all.lost()).as("it may still go on").isZero();
    }

    @Test
    void aJourneyGivesUpWhereItStandsWhenItIsOver() {
        traces.note(page(UUID.randomUUID(), FunnelStep.CODE));
        traces.write();

        store.settle(LATE.plus(Duration.ofMinutes(44)));
        assertThat(funnel.all(on(DAY)).gaveUp(FunnelStep.CODE)).isZero();
        store.settle(LATE.plus(Duration.ofMinutes(45)));

        FunnelLine all = funnel.all(on(DAY));
        assertThat(all.gaveUp(FunnelStep.CODE)).isEqualTo(1);
        assertThat(all.worst()).contains(FunnelStep.CODE);
        assertThat(all.success()).hasValue(0);
        assertThat(jdbc.sql("SELECT count(*) FROM portal.funnel_trace")
                        .query(Long.class)
                        .single())
                .as("what is left of the journey itself")
                .isZero();
    }

    @Test
    void whatComesAfterMidnightBelongsToTheDayOnWhichTheJourneyBegan() {
        UUID journey = UUID.randomUUID();
        traces.note(page(journey, FunnelStep.PORTAL));
        traces.write();
        store.advance(List.of(new Onward.Progress(journey, false, true, true)));
        store.settle(LATE.plus(Duration.ofHours(3)));

        assertThat(funnel.all(on(DAY)).reached(FunnelStep.SESSION)).isEqualTo(1);
        assertThat(funnel.all(on(DAY.plusDays(1))).journeys()).isZero();
    }

    @Test
    void laterNewsNeitherBeginsAJourneyNorTakesAStepBack() {
        UUID nobody = UUID.randomUUID();
        traces.note(moved(nobody, FunnelStep.CONFIRMED));
        UUID somebody = UUID.randomUUID();
        traces.note(page(somebody, FunnelStep.CONFIRMED));
        traces.write();
        store.advance(List.of(new Onward.Progress(somebody, true, true, false)));
        store.advance(List.of(new Onward.Progress(somebody, true, false, false)));

        FunnelLine all = funnel.all(on(DAY));
        assertThat(all.journeys()).isEqualTo(1);
        assertThat(all.reached(FunnelStep.SIGNED_IN)).isEqualTo(1);
        assertThat(funnel.by(FunnelDivision.VISIT, on(DAY)))
                .singleElement()
                .extracting(FunnelLine::part)
                .isEqualTo("again");
    }

    @Test
    void journeysAreToldApartByWhatTheyWereInTheEnd() {
        UUID journey = UUID.randomUUID();
        traces.note(new Footprint(
                journey,
                NAS,
                LATE,
                LATE.plusSeconds(1800),
                FunnelStep.PORTAL,
                null,
                "en",
                BrowserFamily.SAFARI,
                Scripting.UNKNOWN));
        traces.write();
        traces.note(new Footprint(
                journey,
                NAS,
                LATE,
                LATE.plusSeconds(1800),
                FunnelStep.WAY,
                "email",
                "gd",
                BrowserFamily.IOS_SHEET,
                Scripting.ON));
        traces.note(new Footprint(journey, NAS, LATE, LATE.plusSeconds(1800), null, null, "gd", null, Scripting.OFF));
        traces.note(new Footprint(
                UUID.randomUUID(),
                new NasName("elsewhere"),
                LATE,
                LATE.plusSeconds(1800),
                FunnelStep.PORTAL,
                null,
                "pl",
                BrowserFamily.CHROME,
                Scripting.UNKNOWN));
        traces.write();
        store.settle(LATE.plus(Duration.ofHours(1)));

        assertThat(parts(FunnelDivision.WAY)).containsExactly("email", "none");
        assertThat(parts(FunnelDivision.LANGUAGE)).containsExactly("gd", "pl");
        assertThat(parts(FunnelDivision.BROWSER)).containsExactly("chrome", "ios_sheet");
        assertThat(parts(FunnelDivision.SCRIPTING)).containsExactly("off", "unknown");
        assertThat(parts(FunnelDivision.SITE)).containsExactly("", "LIB-001");
        assertThat(parts(FunnelDivision.DAY)).containsExactly("2026-07-01");
        assertThat(funnel.all(new FunnelFilter(DAY, DAY, Set.of(LIBRARY))).journeys())
                .isEqualTo(1);
    }

    @Test
    void whatIsUnderWayAndWhatIsOverAddUpWhileManyNodesCount() throws Exception {
        for (int journey = 0; journey < 300; journey++) {
            traces.note(page(UUID.randomUUID(), FunnelStep.of(1 + journey % 6)));
        }
        traces.write();

        ExecutorService nodes = Executors.newFixedThreadPool(4);
        try {
            List<Future<Integer>> rounds = new ArrayList<>();
            for (int round = 0; round < 8; round++) {
                rounds.add(nodes.submit(() -> store.settle(LATE.plus(Duration.ofHours(1)))));
            }
            for (Future<Integer> round : rounds) {
                round.get();
            }
        } finally {
            nodes.shutdownNow();
        }

        FunnelLine all = funnel.all(on(DAY));
        assertThat(all.underWay()).isEmpty();
        assertThat(all.over())
                .hasSize(6)
                .allSatisfy((step, count) -> assertThat(count).isEqualTo(50));
        assertThat(all.reached(FunnelStep.PORTAL)).isEqualTo(300);
        assertThat(all.reached(FunnelStep.SESSION)).isEqualTo(50);
    }

    @Test
    void whatCannotBeWrittenWaitsAndIsWrittenAtTheStop() {
        traces.note(page(UUID.randomUUID(), FunnelStep.WAY));
        jdbc.sql("ALTER TABLE portal.funnel_trace RENAME TO funnel_trace_away").update();
        try {
            assertThatExceptionOfType(DataAccessException.class).isThrownBy(traces::write);
        } finally {
            jdbc.sql("ALTER TABLE portal.funnel_trace_away RENAME TO funnel_trace")
                    .update();
        }

        traces.destroy();

        assertThat(funnel.all(on(DAY)).reached(FunnelStep.WAY)).isEqualTo(1);
    }

    @Test
    void memoryIsBoundedWhileNothingCanBeWritten() {
        for (int journey = 0; journey < FunnelTraces.MOST + 500; journey++) {
            traces.note(page(UUID.randomUUID(), FunnelStep.PORTAL));
        }
        traces.write();

        assertThat(funnel.all(on(DAY)).journeys()).isEqualTo(FunnelTraces.MOST);
    }

    @Test
    void oldDaysAreForgotten() {
        traces.note(page(UUID.randomUUID(), FunnelStep.WAY));
        traces.write();
        store.settle(LATE.plus(Duration.ofHours(1)));

        store.deleteBefore(DAY);
        assertThat(funnel.all(on(DAY)).journeys()).isEqualTo(1);
        store.deleteBefore(DAY.plusDays(1));
        assertThat(funnel.all(on(DAY)).journeys()).isZero();
    }

    @Test
    void theFileSaysHowManyReachedAndGaveUp() {
        FunnelLine line = new FunnelLine(
                "LIB-001", Map.of(FunnelStep.CODE, 3L, FunnelStep.SESSION, 5L), Map.of(FunnelStep.PORTAL, 2L));

        assertThat(FunnelCsv.write(FunnelDivision.SITE, List.of(line)))
                .isEqualTo("site,reached_portal,reached_way,reached_code,reached_confirmed,reached_signed_in,"
                        + "reached_session,gave_up_portal,gave_up_way,gave_up_code,gave_up_confirmed,"
                        + "gave_up_signed_in\r\nLIB-001,10,8,8,5,5,5,0,0,3,0,0\r\n");
        assertThat(line.success()).hasValue(5 / 8.0);
    }

    private List<String> parts(FunnelDivision division) {
        return funnel.by(division, on(DAY)).stream().map(FunnelLine::part).toList();
    }

    private static FunnelFilter on(LocalDate day) {
        return new FunnelFilter(day, day, null);
    }

    private static Footprint page(UUID journey, FunnelStep reached) {
        return footprint(journey, reached, BrowserFamily.CHROME);
    }

    private static Footprint moved(UUID journey, FunnelStep reached) {
        return footprint(journey, reached, null);
    }

    private static Footprint footprint(UUID journey, FunnelStep reached, @Nullable BrowserFamily browser) {
        return new Footprint(
                journey, NAS, LATE, LATE.plus(Duration.ofMinutes(30)), reached, null, "en", browser, Scripting.UNKNOWN);
    }
}
