package scot.tolbooth.portal.programme.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import scot.tolbooth.inventory.contractor.Accreditation;
import scot.tolbooth.inventory.contractor.Assignment;
import scot.tolbooth.inventory.contractor.Contractor;
import scot.tolbooth.inventory.contractor.WorkKind;

/** What there is to be said on the days around the one on which everything of {@link SampleFacts} hangs. */
class MattersTests {

    private static final LocalDate DAY = LocalDate.of(2026, 12, 8);
    private static final ReminderFacts FACTS = new SampleFacts(DAY).all();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "VISIT|Motherwell Library (LIB-001): site survey by Firm acme on Tue 8 Dec 2026, 09:00 to 16:00. Access: escorted: keys at the desk.",
                "MILESTONE_COMING|Motherwell Library (LIB-001): site survey is planned for Tue 8 Dec 2026.",
                "REGISTER_UNREAD|Motherwell Library (LIB-001): Firm acme has not acknowledged version 2 of the asbestos register, of Tue 8 Dec 2026.",
                "REINSPECTION|Motherwell Library (LIB-001): Pipe lagging, Boiler room, is to be looked at again by Tue 8 Dec 2026; last on Mon 8 Dec 2025.",
                "GATE_OVERRIDE|Motherwell Library (LIB-001): the override of the gate before installation ends with Tue 8 Dec 2026, and facts are missing still.",
                "BLOCKER_UNMOVED|Motherwell Library (LIB-001): \"The owner does not answer\" has held the site up since Thu 3 Dec 2026; nothing was recorded of it since Tue 8 Dec 2026. Nobody owns it.",
                "ACCREDITATION|Firm acme: its accreditation UKAS 4711 (ISO/IEC 17020) expires on Tue 8 Dec 2026.",
                "CIRCUIT_CONTRACT|Motherwell Library (LIB-001): the contract of circuit NLC-1 with Openreach ends with Tue 8 Dec 2026.",
                "ASSESSMENT|2 sites and 1 deliverable under way are without an assessment in the quarter from Thu 1 Oct 2026.",
                "COMMITTEE_REPORT|The committee report is due by Tue 8 Dec 2026, 6 months after that of Mon 8 Jun 2026."
            })
    void aheadOfItsDayAMatterIsSaidInOneSentence(ReminderKind kind, String sentence) {
        assertThat(of(kind, DAY.minusDays(1))).extracting(Matter::sentence).containsExactly(sentence);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "MILESTONE_PASSED|Motherwell Library (LIB-001): site survey was planned for Tue 8 Dec 2026 and has not been recorded.",
                "SURVEY_OVERDUE|Motherwell Library (LIB-001): the report of the site survey by Firm acme was due on Tue 8 Dec 2026, 30 working days after the instruction.",
                "REMOVAL_MAY_START|Motherwell Library (LIB-001): the licensed removal in Comms room may start since Tue 8 Dec 2026 by its notification (ASB5), and is not recorded as done.",
                "REINSPECTION|Motherwell Library (LIB-001): Pipe lagging, Boiler room, was to be looked at again by Tue 8 Dec 2026; last on Mon 8 Dec 2025.",
                "ACCREDITATION|Firm acme: its accreditation UKAS 4711 (ISO/IEC 17020) expired on Tue 8 Dec 2026.",
                "COMMITTEE_REPORT|The committee report was due by Tue 8 Dec 2026, 6 months after that of Mon 8 Jun 2026."
            })
    void afterItsDayAMatterSaysThatItHasPassed(ReminderKind kind, String sentence) {
        assertThat(of(kind, DAY.plusDays(1))).extracting(Matter::sentence).containsExactly(sentence);
    }

    @Test
    void whatIsOverIsNotSaidAnyMore() {
        assertThat(kinds(FACTS, DAY.plusDays(1)))
                .doesNotContain(
                        ReminderKind.VISIT,
                        ReminderKind.MILESTONE_COMING,
                        ReminderKind.GATE_OVERRIDE,
                        ReminderKind.CIRCUIT_CONTRACT);
    }

    @Test
    void whatHasNotComeIsNotSaidYet() {
        assertThat(kinds(FACTS, DAY))
                .doesNotContain(ReminderKind.MILESTONE_PASSED, ReminderKind.SURVEY_OVERDUE)
                .contains(ReminderKind.REMOVAL_MAY_START);
        assertThat(kinds(FACTS, DAY.minusDays(1))).doesNotContain(ReminderKind.REMOVAL_MAY_START);
    }

    @Test
    void everyKindIsSaidAtSomeTime() {
        Set<ReminderKind> said = kinds(FACTS, DAY);
        said.addAll(kinds(FACTS, DAY.plusDays(1)));

        assertThat(said).containsExactlyInAnyOrder(ReminderKind.values());
    }

    @Test
    void aSiteThatIsArchivedIsNobodysBusiness() {
        assertThat(Matters.of(new SampleFacts(DAY).atAnArchivedSite(), DAY))
                .allSatisfy(matter -> assertThat(matter.where().site()).isNull());
    }

    @Test
    void aMilestoneThatHappenedIsNotMissing() {
        ReminderFacts facts = new ReminderFacts(
                FACTS.names(),
                new ReminderFacts.Steering(
                        List.of(new SampleFacts(DAY).milestone(SampleFacts.LIBRARY, DAY)), List.of(), List.of()),
                FACTS.work(),
                FACTS.evidence());

        assertThat(kinds(facts, DAY.plusDays(9)))
                .doesNotContain(ReminderKind.MILESTONE_PASSED, ReminderKind.MILESTONE_COMING);
    }

    @Test
    void anAccreditationThatWasRenewedDoesNotExpire() {
        ReminderFacts.Work work = FACTS.work();
        Contractor firm = work.contractors().get(0);
        Accreditation renewed = new Accreditation("UKAS", "iso/iec 17020", "4712", null, DAY.plusYears(1));
        Contractor both = firm.withAccreditations(List.of(firm.accreditations().get(0), renewed));
        ReminderFacts facts = new ReminderFacts(
                FACTS.names(),
                FACTS.steering(),
                new ReminderFacts.Work(List.of(both), List.of(), List.of(), List.of(), List.of()),
                FACTS.evidence());

        assertThat(of(facts, ReminderKind.ACCREDITATION, DAY))
                .extracting(Matter::date)
                .containsExactly(DAY.plusYears(1));
    }

    @Test
    void anotherDateIsAnotherMatter() {
        Matter before = of(ReminderKind.VISIT, DAY).get(0);
        Matter moved = of(new SampleFacts(DAY.plusDays(7)).all(), ReminderKind.VISIT, DAY)
                .get(0);

        assertThat(before.name()).isEqualTo(moved.name());
        assertThat(before.key()).isNotEqualTo(moved.key());
    }

    @Test
    void removalConcernsWhoeverIsToRemove() {
        Assignment removal =
                new Assignment(2, SampleFacts.RIVAL, SampleFacts.LIBRARY, WorkKind.ASBESTOS_REMOVAL, DAY, null);
        ReminderFacts.Work work =
                new ReminderFacts.Work(FACTS.work().contractors(), List.of(removal), List.of(), List.of(), List.of());
        ReminderFacts facts = new ReminderFacts(FACTS.names(), FACTS.steering(), work, FACTS.evidence());

        assertThat(of(facts, ReminderKind.REMOVAL_MAY_START, DAY).get(0).contractors())
                .containsExactly(SampleFacts.RIVAL);
        assertThat(of(ReminderKind.REMOVAL_MAY_START, DAY).get(0).contractors()).isEmpty();
    }

    private static Set<ReminderKind> kinds(ReminderFacts facts, LocalDate day) {
        return Matters.of(facts, day).stream().map(Matter::kind).collect(Collectors.toSet());
    }

    private static List<Matter> of(ReminderKind kind, LocalDate day) {
        return of(FACTS, kind, day);
    }

    private static List<Matter> of(ReminderFacts facts, ReminderKind kind, LocalDate day) {
        return Matters.of(facts, day).stream()
                .filter(matter -> matter.kind() == kind)
                .toList();
    }
}
