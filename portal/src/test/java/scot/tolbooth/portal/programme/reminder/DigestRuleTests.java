package scot.tolbooth.portal.programme.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import scot.tolbooth.inventory.calendar.WorkingCalendar;
import scot.tolbooth.inventory.contractor.ContractorId;
import scot.tolbooth.inventory.rollout.Milestone;
import scot.tolbooth.inventory.rollout.SiteMilestone;
import scot.tolbooth.portal.staff.StaffPerson;
import scot.tolbooth.portal.staff.StaffRole;

/** Who is told what on which day. */
class DigestRuleTests {

    /** A Tuesday. */
    private static final LocalDate DAY = LocalDate.of(2026, 12, 8);

    private static final DigestRule.Memory FRESH = new DigestRule.Memory(Set.of(), Map.of());
    private static final ReminderFacts FACTS = new SampleFacts(DAY).all();

    private final DigestRule rule = new DigestRule(
            new ReminderSettings(true, LocalTime.of(7, 0), Map.of()).allSteps(),
            new ReminderDays(WorkingCalendar.scottish(), LocalTime.of(7, 0)));

    /** Working days from mid November to the end of February, each message remembered as it is in the service. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "VISIT|2026-12-04, 2026-12-07",
                "MILESTONE_COMING|2026-12-01, 2026-12-07",
                "MILESTONE_PASSED|2026-12-09, 2026-12-15, 2027-01-05",
                "SURVEY_OVERDUE|2026-12-09, 2026-12-15, 2027-01-05",
                "REGISTER_UNREAD|2026-12-08, 2026-12-15, 2026-12-29",
                "REINSPECTION|2026-11-24, 2026-12-09, 2027-01-05",
                "REMOVAL_MAY_START|2026-12-08, 2026-12-15",
                "GATE_OVERRIDE|2026-12-01, 2026-12-07",
                "BLOCKER_UNMOVED|2026-12-22, 2027-01-05, 2027-02-02",
                "ACCREDITATION|2026-11-16, 2026-12-01, 2026-12-09",
                "CIRCUIT_CONTRACT|2026-11-16, 2026-12-01",
                "ASSESSMENT|2026-11-16, 2026-12-17, 2027-01-05, 2027-01-29",
                "COMMITTEE_REPORT|2026-11-16, 2026-12-01, 2026-12-09"
            })
    void eachMatterIsSaidWhenItComesAndAtItsStepsAndNeverElse(ReminderKind kind, String days) {
        Map<String, Integer> told = new HashMap<>();
        List<String> said = new ArrayList<>();
        for (LocalDate day = LocalDate.of(2026, 11, 16);
                day.isBefore(LocalDate.of(2027, 3, 1));
                day = rule.days().after(day)) {
            Digest digest = rule.digest(FACTS, manager(), new DigestRule.Memory(Set.of(), told), day);
            digest.lines().forEach(line -> told.put(line.matter().key(), line.step()));
            if (digest.lines().stream().anyMatch(line -> line.matter().kind() == kind)) {
                said.add(day.toString());
            }
        }

        assertThat(String.join(", ", said)).isEqualTo(days);
    }

    @ParameterizedTest
    @CsvSource({"VIEWER, 0", "ENGINEER, 1", "ROLLOUT_MANAGER, 8", "SENIOR_RESPONSIBLE_OWNER, 8", "ADMINISTRATOR, 8"})
    void whoHasNoSayInTheProgrammeIsToldNothing(StaffRole role, int lines) {
        assertThat(rule.digest(FACTS, person(role, null), FRESH, DAY.minusDays(1))
                        .lines())
                .hasSize(lines);
    }

    @Test
    void aContractorIsToldOfItsOwnWorkAtItsOwnSites() {
        Digest own = rule.digest(FACTS, person(StaffRole.CONTRACTOR, SampleFacts.ACME), FRESH, DAY.plusDays(1));

        assertThat(own.lines().stream().map(line -> line.matter().kind()))
                .containsExactly(
                        ReminderKind.MILESTONE_PASSED,
                        ReminderKind.SURVEY_OVERDUE,
                        ReminderKind.REGISTER_UNREAD,
                        ReminderKind.ACCREDITATION);
        assertThat(own.text(URI.create("https://wifi.example")))
                .contains("https://wifi.example/programme/work/LIB-001\n", "https://wifi.example/programme/work\n")
                .doesNotContain("/programme/sites/");
    }

    @Test
    void aContractorIsToldNothingOfAnothersWork() {
        assertThat(rule.digest(FACTS, person(StaffRole.CONTRACTOR, SampleFacts.RIVAL), FRESH, DAY)
                        .isEmpty())
                .isTrue();
    }

    @Test
    void aContractorThatIsNoLongerAssignedIsToldNothingOfTheSite() {
        ReminderFacts.Work work = FACTS.work();
        ReminderFacts ended = new ReminderFacts(
                FACTS.names(),
                FACTS.steering(),
                new ReminderFacts.Work(work.contractors(), List.of(), work.surveys(), work.visits(), work.registers()),
                FACTS.evidence());

        assertThat(rule.digest(ended, person(StaffRole.CONTRACTOR, SampleFacts.ACME), FRESH, DAY.plusDays(1))
                        .lines())
                .allSatisfy(line -> assertThat(line.matter().where().site()).isNull());
    }

    @Test
    void whatIsNotWantedIsNotSaid() {
        DigestRule.Memory memory =
                new DigestRule.Memory(Set.of(ReminderKind.VISIT, ReminderKind.BLOCKER_UNMOVED), Map.of());

        assertThat(rule.digest(FACTS, manager(), memory, DAY.minusDays(1)).sections())
                .extracting(Digest.Section::kind)
                .contains(ReminderKind.MILESTONE_COMING)
                .doesNotContain(ReminderKind.VISIT);
    }

    @Test
    void aLongListIsSpreadOverDaysAndNothingOfItIsLost() {
        List<SiteMilestone> many = IntStream.range(0, 70)
                .mapToObj(number -> new SiteMilestone(
                        SampleFacts.LIBRARY, Milestone.GO_LIVE, DAY.minusDays(100 + number), null, null, null))
                .toList();
        ReminderFacts facts = new ReminderFacts(
                FACTS.names(),
                new ReminderFacts.Steering(many, List.of(), List.of()),
                SampleFacts.nothing().work(),
                SampleFacts.nothing().evidence());
        Map<String, Integer> told = new HashMap<>();
        List<Integer> sizes = new ArrayList<>();
        for (int message = 0; message < 4; message++) {
            Digest digest = rule.digest(facts, manager(), new DigestRule.Memory(Set.of(), told), DAY);
            digest.lines().forEach(line -> told.put(line.matter().key(), line.step()));
            sizes.add(digest.lines().size());
        }

        assertThat(sizes).containsExactly(30, 30, 10, 0);
        assertThat(told).hasSize(70);
    }

    @Test
    void theMessageSaysWhatWhereAndHowToEndIt() {
        Digest digest = rule.digest(FACTS, manager(), FRESH, DAY.minusDays(1));

        assertThat(digest.subject()).isEqualTo("Programme: 8 reminders for Mon 7 Dec 2026");
        assertThat(digest.text(URI.create("https://wifi.example")))
                .startsWith("Visits booked\n- Motherwell Library (LIB-001): site survey by Firm acme")
                .contains("https://wifi.example/programme/sites/LIB-001\n", "Circuit contracts that end\n")
                .endsWith("https://wifi.example/staff/reminders\n");
    }

    private static StaffPerson manager() {
        return person(StaffRole.ROLLOUT_MANAGER, null);
    }

    private static StaffPerson person(StaffRole role, @Nullable ContractorId contractor) {
        return new StaffPerson("morag", role, contractor, null);
    }
}
