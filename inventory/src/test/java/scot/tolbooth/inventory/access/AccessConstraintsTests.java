package scot.tolbooth.inventory.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import scot.tolbooth.inventory.access.AccessRule.Closed;
import scot.tolbooth.inventory.access.AccessRule.Escorted;
import scot.tolbooth.inventory.access.AccessRule.OnlyOn;
import scot.tolbooth.inventory.audit.AuditEntry;
import scot.tolbooth.inventory.audit.AuditTrail;
import scot.tolbooth.inventory.audit.Change;
import scot.tolbooth.inventory.audit.SaveOutcome;
import scot.tolbooth.inventory.audit.StaleVersionException;
import scot.tolbooth.inventory.database.ScratchDatabase;
import scot.tolbooth.inventory.site.SampleSites;
import scot.tolbooth.inventory.site.SiteCode;

class AccessConstraintsTests {

    private static final SiteCode SCHOOL = new SiteCode("SCH-001");
    private static final LocalDate TERM = LocalDate.of(2026, 8, 18);
    private static final LocalDate HOLIDAYS = LocalDate.of(2026, 10, 9);
    private static final LocalDate MONDAY = LocalDate.of(2026, 10, 12);
    private static final Change ANN = Change.by("ann");

    private final ScratchDatabase database = ScratchDatabase.with("inventory");
    private final AuditTrail audit = new AuditTrail(database.jdbc(), Clock.systemUTC());
    private final AccessConstraints access = new AccessConstraints(database.jdbc(), audit, database.transactions());

    @BeforeEach
    void site() {
        SampleSites.store(database, audit, "SCH-001");
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void aSiteWithoutConstraintsIsAlwaysPossible() {
        assertThat(access.refusal(SCHOOL, MONDAY)).isEmpty();
        assertThat(access.conditions(SCHOOL, MONDAY)).isEmpty();
    }

    @Test
    void aClosedPeriodRefusesFromItsFirstToItsLastDayAndSaysWhy() {
        access.add(SCHOOL, new Closed(TERM, HOLIDAYS), "school term", ANN);

        assertThat(access.refusal(SCHOOL, TERM.minusDays(1))).isEmpty();
        assertThat(access.refusal(SCHOOL, TERM))
                .contains("Site SCH-001: closed from 18 Aug 2026 to 9 Oct 2026: school term");
        assertThat(access.refusal(SCHOOL, HOLIDAYS)).isPresent();
        assertThat(access.refusal(SCHOOL, HOLIDAYS.plusDays(1))).isEmpty();
    }

    @Test
    void otherDaysOfTheWeekAreRefused() {
        access.add(SCHOOL, new OnlyOn(EnumSet.of(DayOfWeek.MONDAY), null, null), "caretaker's day", ANN);

        assertThat(access.refusal(SCHOOL, MONDAY)).isEmpty();
        assertThat(access.refusal(SCHOOL, MONDAY.plusDays(1)))
                .contains("Site SCH-001: access only on Monday: caretaker's day");
    }

    @Test
    void severalOpeningsEachOpenTheirOwnDaysWithTheirHours() {
        access.add(SCHOOL, new OnlyOn(EnumSet.of(DayOfWeek.MONDAY), LocalTime.of(8, 0), null), "cleaners", ANN);
        access.add(SCHOOL, new OnlyOn(EnumSet.of(DayOfWeek.TUESDAY), null, LocalTime.NOON), "caretaker", ANN);

        assertThat(access.refusal(SCHOOL, MONDAY)).isEmpty();
        assertThat(access.refusal(SCHOOL, MONDAY.plusDays(1))).isEmpty();
        assertThat(access.refusal(SCHOOL, MONDAY.plusDays(2))).isPresent();
        assertThat(access.conditions(SCHOOL, MONDAY)).containsExactly("access only on Monday from 08:00: cleaners");
    }

    @Test
    void anEscortIsAConditionAndNoRefusal() {
        access.add(SCHOOL, new Escorted(), "children are in the building", ANN);

        assertThat(access.refusal(SCHOOL, MONDAY)).isEmpty();
        assertThat(access.conditions(SCHOOL, MONDAY)).containsExactly("only with escort: children are in the building");
    }

    @Test
    void everyRuleIsFoundAgainAsItWas() {
        AccessConstraint term = access.add(SCHOOL, new Closed(TERM, HOLIDAYS), "school term", ANN);
        AccessConstraint days = access.add(
                SCHOOL,
                new OnlyOn(EnumSet.allOf(DayOfWeek.class), LocalTime.of(16, 0), LocalTime.of(20, 30)),
                "after school",
                ANN);
        AccessConstraint escort = access.add(SCHOOL, new Escorted(), "children", ANN);

        assertThat(access.of(SCHOOL)).containsExactly(term, days, escort);
        assertThat(access.all()).containsExactly(term, days, escort);
        assertThat(access.find(days.id())).contains(days);
    }

    @Test
    void whatSomebodyElseChangedMeanwhileIsNotOverwritten() {
        AccessConstraint read = access.add(SCHOOL, new Closed(TERM, HOLIDAYS), "school term", ANN);
        assertThat(access.replace(read.with(new Closed(TERM, TERM), "one day"), Change.by("ben")))
                .isEqualTo(SaveOutcome.UPDATED);

        assertThatExceptionOfType(StaleVersionException.class)
                .isThrownBy(() -> access.replace(read.with(new Escorted(), "escort"), ANN));
        assertThatExceptionOfType(StaleVersionException.class).isThrownBy(() -> access.remove(read, ANN));
        access.remove(access.find(read.id()).orElseThrow(), Change.by("cat"));
        assertThat(audit.of("access constraint " + read.id(), 5))
                .extracting(AuditEntry::by)
                .containsExactly("cat", "ben", "ann");
    }

    @Test
    void aRuleWithoutSenseCannotExist() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Closed(HOLIDAYS, TERM));
        assertThatIllegalArgumentException().isThrownBy(() -> new OnlyOn(Set.of(), null, null));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new OnlyOn(EnumSet.of(DayOfWeek.MONDAY), LocalTime.NOON, LocalTime.NOON));
        assertThatIllegalArgumentException().isThrownBy(() -> access.add(SCHOOL, new Escorted(), " ", ANN));
    }
}
