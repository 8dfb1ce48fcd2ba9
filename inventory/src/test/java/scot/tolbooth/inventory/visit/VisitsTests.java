package scot.tolbooth.inventory.visit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import scot.tolbooth.inventory.access.AccessConstraints;
import scot.tolbooth.inventory.access.AccessRule;
import scot.tolbooth.inventory.audit.AuditTrail;
import scot.tolbooth.inventory.audit.Change;
import scot.tolbooth.inventory.audit.StaleVersionException;
import scot.tolbooth.inventory.contractor.Assignment;
import scot.tolbooth.inventory.contractor.Contractor;
import scot.tolbooth.inventory.contractor.ContractorId;
import scot.tolbooth.inventory.contractor.Contractors;
import scot.tolbooth.inventory.contractor.WorkKind;
import scot.tolbooth.inventory.database.ScratchDatabase;
import scot.tolbooth.inventory.site.Position;
import scot.tolbooth.inventory.site.Site;
import scot.tolbooth.inventory.site.SiteCode;
import scot.tolbooth.inventory.site.SiteKind;
import scot.tolbooth.inventory.site.Sites;

class VisitsTests {

    private static final Change CHANGE = Change.by("anne@acme");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    private static final SiteCode SITE = new SiteCode("SCH-001");
    private static final ContractorId ACME = new ContractorId("acme");
    private static final Conclusion DONE = new Conclusion(VisitState.DONE, null, null);

    private final Clock clock = Clock.fixed(TODAY.atTime(12, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC);
    private final ScratchDatabase database = ScratchDatabase.with("inventory");
    private final AuditTrail audit = new AuditTrail(database.jdbc(), clock);
    private final Sites sites = new Sites(database.jdbc(), audit, database.transactions());
    private final Contractors contractors = new Contractors(database.jdbc(), audit, database.transactions());
    private final AccessConstraints access = new AccessConstraints(database.jdbc(), audit, database.transactions());
    private final Visits visits = new Visits(
            database.jdbc(), new Visits.SiteDoors(sites, contractors, access), audit, database.transactions(), clock);

    @BeforeEach
    void aSchoolAndItsSurveyor() {
        sites.save(
                new Site(
                        SITE,
                        "Shotts Primary",
                        SiteKind.SCHOOL,
                        null,
                        null,
                        null,
                        null,
                        new Position(55.8, -3.8),
                        false,
                        null,
                        null,
                        null,
                        0),
                CHANGE);
        contractors.save(new Contractor(ACME, "Acme", null, null, null, null, Map.of(), List.of(), false, 0), CHANGE);
        contractors.assign(new Assignment(0, ACME, SITE, WorkKind.SITE_SURVEY, TODAY, TODAY.plusDays(60)), CHANGE);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void aVisitIsBookedWhereTheContractorIsAssigned() {
        Visit visit = booked(plan(TODAY.plusDays(2), TODAY.plusDays(3)));

        assertThat(visits.of(ACME)).containsExactly(visit);
        assertThat(visits.at(SITE)).containsExactly(visit);
        assertThat(visits.find(visit.id())).contains(visit);
        assertThat(visit.bookedBy()).isEqualTo("anne@acme");
        assertThat(audit.of("visit " + visit.id(), 1).get(0).after()).contains("\"first_day\": \"2026-11-23\"");
    }

    @Test
    void noVisitIsBookedForThePast() {
        assertThat(refusal(plan(TODAY.minusDays(1), TODAY))).isEqualTo("A visit must be booked for today or later.");
    }

    @Test
    void noVisitIsBookedOutsideTheAssignment() {
        assertThat(refusal(plan(TODAY.plusDays(60), TODAY.plusDays(61))))
                .isEqualTo("The contractor is not assigned to SCH-001 for site survey on 21 Jan 2027.");
        VisitPlan other = new VisitPlan(SITE, ACME, WorkKind.INSTALLATION, times(TODAY, TODAY));
        assertThat(refusal(other)).contains("not assigned to SCH-001 for installation");
        assertThat(refusal(new VisitPlan(new SiteCode("NOWHERE"), ACME, WorkKind.SITE_SURVEY, times(TODAY, TODAY))))
                .isEqualTo("There is no site NOWHERE.");
        contractors.archive(ACME, CHANGE);
        assertThat(refusal(plan(TODAY, TODAY))).isEqualTo("The contractor gets no more work.");
    }

    @Test
    void noVisitIsBookedInSchoolTermNorOnClosedDays() {
        access.add(
                SITE,
                new AccessRule.Closed(TODAY.plusDays(5), TODAY.plusDays(20)),
                "school term, pupils in the building",
                CHANGE);

        assertThat(refusal(plan(TODAY.plusDays(3), TODAY.plusDays(6))))
                .isEqualTo("Site SCH-001: closed from 26 Nov 2026 to 11 Dec 2026: school term, pupils in the building");
        booked(plan(TODAY.plusDays(3), TODAY.plusDays(4)));
        booked(plan(TODAY.plusDays(21), TODAY.plusDays(21)));
    }

    @Test
    void aSiteOpenOnSomeWeekdaysIsVisitedOnThose() {
        access.add(SITE, new AccessRule.OnlyOn(Set.of(DayOfWeek.MONDAY), null, null), "caretaker's day", CHANGE);

        booked(plan(LocalDate.of(2026, 11, 23), LocalDate.of(2026, 11, 23)));
        assertThat(refusal(plan(LocalDate.of(2026, 11, 24), LocalDate.of(2026, 11, 24))))
                .contains("access only on Monday: caretaker's day");
    }

    @Test
    void theSameWorkIsNotBookedTwiceForADayUntilTheFirstIsCancelled() {
        Visit first = booked(plan(TODAY.plusDays(2), TODAY.plusDays(4)));
        assertThat(refusal(plan(TODAY.plusDays(4), TODAY.plusDays(5)))).contains("23 Nov 2026 to 25 Nov 2026 already");

        visits.conclude(first.id(), 1, new Conclusion(VisitState.CANCELLED, VisitReason.WEATHER, "snow"), CHANGE);

        booked(plan(TODAY.plusDays(4), TODAY.plusDays(5)));
    }

    @Test
    void twoPeopleAtOnceDoNotBookTheSameWorkTwice() throws Exception {
        ExecutorService people = Executors.newFixedThreadPool(4);
        Callable<Booking> book = () -> visits.book(plan(TODAY, TODAY), CHANGE);
        int booked = 0;
        for (Future<Booking> done : people.invokeAll(List.of(book, book, book, book))) {
            booked += done.get() instanceof Booking.Booked ? 1 : 0;
        }
        people.shutdown();

        assertThat(booked).isEqualTo(1);
        assertThat(visits.all()).hasSize(1);
    }

    @Test
    void whatCameOfAVisitIsFinal() {
        Visit visit = booked(plan(TODAY, TODAY));

        Visit done = visits.conclude(visit.id(), 1, DONE, CHANGE);

        assertThat(visits.find(visit.id())).contains(done);
        assertThat(done.conclusion().state()).isEqualTo(VisitState.DONE);
        assertThatExceptionOfType(StaleVersionException.class)
                .isThrownBy(() -> visits.conclude(visit.id(), 1, DONE, CHANGE));
        assertThatIllegalStateException()
                .isThrownBy(() -> visits.conclude(visit.id(), 2, DONE, CHANGE))
                .withMessageEndingWith("is done already");
    }

    @Test
    void aVisitIsMovedUnderTheRulesOfANewOne() {
        Visit visit = booked(plan(TODAY.plusDays(1), TODAY.plusDays(3)));
        access.add(SITE, new AccessRule.Closed(TODAY.plusDays(10), TODAY.plusDays(20)), "school term", CHANGE);

        assertThat(visits.move(visit.id(), 1, times(TODAY.plusDays(9), TODAY.plusDays(10)), CHANGE))
                .isInstanceOfSatisfying(
                        Booking.Refused.class,
                        refused -> assertThat(refused.reason()).contains("school term"));
        assertThat(visits.find(visit.id())).contains(visit);
        assertThat(visits.move(visit.id(), 1, times(TODAY.plusDays(2), TODAY.plusDays(4)), CHANGE))
                .as("its own days do not stand in its way")
                .isInstanceOf(Booking.Booked.class);

        Visit moved = visits.find(visit.id()).orElseThrow();
        assertThat(moved.plan().times()).isEqualTo(times(TODAY.plusDays(2), TODAY.plusDays(4)));
        assertThat(moved.version()).isEqualTo(2);
        assertThatExceptionOfType(StaleVersionException.class)
                .isThrownBy(() -> visits.move(visit.id(), 1, times(TODAY, TODAY), CHANGE));
        visits.conclude(visit.id(), 2, new Conclusion(VisitState.CANCELLED, VisitReason.WEATHER, null), CHANGE);
        assertThatIllegalStateException().isThrownBy(() -> visits.move(visit.id(), 3, times(TODAY, TODAY), CHANGE));
    }

    @Test
    void aVisitToComeCanOnlyBeCancelled() {
        Visit visit = booked(plan(TODAY.plusDays(1), TODAY.plusDays(1)));

        assertThatIllegalArgumentException().isThrownBy(() -> visits.conclude(visit.id(), 1, DONE, CHANGE));
        assertThatIllegalArgumentException().isThrownBy(() -> visits.conclude(visit.id(), 1, Conclusion.OPEN, CHANGE));
    }

    @Test
    void aReasonStandsWhereAVisitCameToNothingAndOnlyThere() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Conclusion(VisitState.CANCELLED, null, null));
        assertThatIllegalArgumentException().isThrownBy(() -> new Conclusion(VisitState.ACCESS_REFUSED, null, null));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Conclusion(VisitState.DONE, VisitReason.WEATHER, null));
    }

    @Test
    void aVisitHasAnEndAfterItsBeginning() {
        assertThatIllegalArgumentException().isThrownBy(() -> times(TODAY, TODAY.minusDays(1)));
        assertThatIllegalArgumentException().isThrownBy(() -> times(TODAY, TODAY.plusDays(31)));
        assertThat(times(TODAY, TODAY.plusDays(30)).days()).hasSize(31);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new VisitTimes(TODAY, TODAY, LocalTime.NOON, LocalTime.NOON));
    }

    @Test
    void everyWordIsReadAgain() {
        for (VisitState state : VisitState.values()) {
            assertThat(VisitState.of(state.word())).isEqualTo(state);
        }
        for (VisitReason reason : VisitReason.values()) {
            assertThat(VisitReason.of(reason.word())).isEqualTo(reason);
        }
    }

    private Visit booked(VisitPlan plan) {
        return ((Booking.Booked) visits.book(plan, CHANGE)).visit();
    }

    private String refusal(VisitPlan plan) {
        return ((Booking.Refused) visits.book(plan, CHANGE)).reason();
    }

    private static VisitPlan plan(LocalDate from, LocalDate to) {
        return new VisitPlan(SITE, ACME, WorkKind.SITE_SURVEY, times(from, to));
    }

    private static VisitTimes times(LocalDate from, LocalDate to) {
        return new VisitTimes(from, to, LocalTime.of(9, 0), LocalTime.of(16, 30));
    }
}
