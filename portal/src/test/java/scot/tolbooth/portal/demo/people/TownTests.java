package scot.tolbooth.portal.demo.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import scot.tolbooth.inventory.site.SiteCode;
import scot.tolbooth.portal.demo.estate.Estate;
import scot.tolbooth.portal.demo.estate.SimulatedSite;
import scot.tolbooth.portal.demo.rhythm.Footfall;
import scot.tolbooth.portal.demo.rhythm.Rhythm;
import scot.tolbooth.portal.demo.rhythm.Stays;

class TownTests {

    private static final Instant WEDNESDAY = Instant.parse("2026-11-18T00:00:00Z");

    private final Estate estate = Estate.design();
    private final List<SiteCode> sites =
            estate.liveSites().stream().map(SimulatedSite::code).toList();
    private final Footfall footfall = new Footfall(Rhythm.read(), estate.places(), 14_000);
    private final Stays stays = new Stays(Duration.ofMinutes(40));
    private final Random random = new Random(7);
    private final Arrivals arrivals = new Arrivals(footfall, stays, sites, random);
    private final OpenDoors doors = new OpenDoors();
    private boolean everythingIsCutOff;
    private final Town town = new Town(
            arrivals,
            new Population(42_000),
            doors,
            (site, now) -> everythingIsCutOff,
            Runnable::run,
            random,
            WEDNESDAY);

    @Test
    void aDayHasItsConnections() {
        assertThat((double) arrivals.between(WEDNESDAY, WEDNESDAY.plus(Duration.ofDays(1)))
                        .size())
                .isCloseTo(14_000, within(500.0));
    }

    @Test
    void twoMinutesAfterTheStartTheLevelOfTheHourIsReached() {
        Instant now = open(Duration.ofHours(14));

        run(now, Duration.ofMinutes(2));

        double expected = footfall.present(now, stays);
        assertThat((double) town.signedIn()).isCloseTo(expected, within(expected * 0.15));
    }

    @Test
    void inTheNightTooSomebodyIsSignedIn() {
        Instant now = open(Duration.ofHours(3));

        run(now, Duration.ofMinutes(2));

        assertThat(town.signedIn()).isGreaterThan(20);
    }

    @Test
    void theSitesAddUpToTheTownAndNoneIsNegative() {
        Instant now = open(Duration.ofHours(17));
        for (int hour = 0; hour < 6; hour++) {
            now = run(now, Duration.ofHours(1));
            assertThat(sites).allSatisfy(site -> assertThat(town.signedIn(site)).isNotNegative());
            assertThat(sites.stream().mapToInt(town::signedIn).sum()).isEqualTo(town.signedIn());
        }
    }

    @Test
    void whoCameLeaves() {
        Instant now = open(Duration.ofHours(14));
        run(now, Duration.ofHours(2));

        assertThat(doors.count(AccountingStatus.START)).isEqualTo(doors.count(AccountingStatus.STOP) + town.signedIn());
        assertThat(doors.count(AccountingStatus.INTERIM)).isPositive();
    }

    @Test
    void nobodyStaysLongerThanAllowed() {
        doors.longest = Duration.ofMinutes(20);
        Instant now = open(Duration.ofHours(14));
        run(now, Duration.ofHours(1));

        assertThat(doors.reports)
                .allSatisfy(report ->
                        assertThat(report.visit().seconds(report.happened())).isLessThanOrEqualTo(20 * 60));
        assertThat(doors.reports.stream()
                        .filter(report -> report.status() == AccountingStatus.STOP)
                        .map(report -> report.visit().cause()))
                .contains(EndCause.SESSION_TIMEOUT, EndCause.LOST_CARRIER);
    }

    @Test
    void aNasThatIsCutOffReportsStopsWhenItsLineIsBack() {
        Instant now = open(Duration.ofHours(14));
        now = run(now, Duration.ofMinutes(3));
        everythingIsCutOff = true;
        int before = doors.reports.size();
        now = run(now, Duration.ofMinutes(5));
        assertThat(doors.reports).hasSize(before);

        everythingIsCutOff = false;
        run(now, Duration.ofMinutes(2));

        assertThat(doors.reports.stream()
                        .skip(before)
                        .filter(report -> report.status() == AccountingStatus.STOP)
                        .filter(report ->
                                Duration.between(report.happened(), doors.now).toSeconds() > 60))
                .isNotEmpty();
    }

    @Test
    void octetsOnlyGrow() {
        Instant now = open(Duration.ofHours(14));
        run(now, Duration.ofMinutes(30));

        assertThat(doors.reports).allSatisfy(report -> {
            assertThat(report.visit().input(report.happened())).isNotNegative();
            assertThat(report.visit().output(report.happened().plusSeconds(60)))
                    .isGreaterThanOrEqualTo(report.visit().output(report.happened()));
        });
    }

    private Instant open(Duration sinceMidnight) {
        Instant now = WEDNESDAY.plus(sinceMidnight);
        town.open(now, 15, Duration.ofSeconds(85));
        return now;
    }

    private Instant run(Instant from, Duration duration) {
        Instant end = from.plus(duration);
        for (Instant now = from; now.isBefore(end); now = now.plusSeconds(1)) {
            doors.now = now;
            town.tick(now);
        }
        return end;
    }

    private record Told(Visit visit, AccountingStatus status, Instant happened) {}

    /** Lets everyone in at once. */
    private static final class OpenDoors implements Doors {

        private final List<Told> reports = new ArrayList<>();
        private Duration longest = Duration.ofHours(8);
        private Instant now = WEDNESDAY;

        @Override
        public CompletableFuture<Void> announce(AccountingStatus status) {
            return CompletableFuture.allOf();
        }

        @Override
        public CompletableFuture<Admission> admit(Person person, SiteCode site, Manner manner) {
            return CompletableFuture.completedFuture(
                    new Admission.Admitted("grant-" + person.number(), longest, Duration.ofMinutes(5), null));
        }

        @Override
        public CompletableFuture<Boolean> report(Visit visit, AccountingStatus status, Instant happened) {
            reports.add(new Told(visit, status, happened));
            return CompletableFuture.completedFuture(true);
        }

        long count(AccountingStatus status) {
            return reports.stream().filter(report -> report.status() == status).count();
        }
    }
}
