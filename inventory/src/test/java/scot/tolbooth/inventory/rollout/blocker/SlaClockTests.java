package scot.tolbooth.inventory.rollout.blocker;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import scot.tolbooth.inventory.calendar.WorkingCalendar;
import scot.tolbooth.inventory.rollout.blocker.SlaClock.Standing;
import scot.tolbooth.inventory.site.SiteCode;

class SlaClockTests {

    private static final WorkingCalendar CALENDAR = WorkingCalendar.scottish();
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 16);

    @Test
    void theDayOfTheInstructionDoesNotCountAndWeekendsDoNot() {
        SlaClock clock = read(5, null, MONDAY.plusDays(7));

        assertThat(clock.used()).isEqualTo(5);
        assertThat(clock.due()).isEqualTo("2026-11-23");
        assertThat(clock.standing()).isEqualTo(Standing.RUNNING);
        assertThat(read(5, null, MONDAY.plusDays(8)).standing()).isEqualTo(Standing.OVERDUE);
    }

    @Test
    void scottishBankHolidaysDoNotCount() {
        SlaClock clock = SlaClock.read(
                new SlaClock.Instruction(LocalDate.of(2026, 11, 27), 1, null, List.of()),
                CALENDAR,
                LocalDate.of(2026, 11, 27));

        assertThat(clock.due()).as("St Andrew's Day is Monday 30 November").isEqualTo("2026-12-01");
    }

    @Test
    void whatIsNotTheContractorsDoingStopsTheClock() {
        Blocker access = blocker(BlockerCause.ACCESS_REFUSED, MONDAY.plusDays(1), MONDAY.plusDays(2));
        SlaClock clock = read(5, null, MONDAY.plusDays(7), access);

        assertThat(clock.used()).isEqualTo(3);
        assertThat(clock.due()).isEqualTo("2026-11-25");
    }

    @Test
    void theContractorsOwnDelayDoesNot() {
        Blocker late = blocker(BlockerCause.CONTRACTOR, MONDAY.plusDays(1), null);

        assertThat(read(5, null, MONDAY.plusDays(8), late).standing()).isEqualTo(Standing.OVERDUE);
    }

    @Test
    void whileItIsHeldUpNoDayIsDue() {
        Blocker open = blocker(BlockerCause.ASBESTOS, MONDAY.plusDays(2), null);
        SlaClock clock = read(5, null, MONDAY.plusDays(30), open);

        assertThat(clock.standing()).isEqualTo(Standing.STOPPED);
        assertThat(clock.used()).isEqualTo(1);
    }

    @Test
    void whatIsDoneIsMetOrMissed() {
        assertThat(read(5, MONDAY.plusDays(7), MONDAY.plusDays(90)).standing()).isEqualTo(Standing.MET);
        assertThat(read(5, MONDAY.plusDays(8), MONDAY.plusDays(90)).standing()).isEqualTo(Standing.MISSED);
    }

    @Test
    void workDoneByTheDayDueIsAlwaysInTime() {
        Random random = new Random(7);
        for (int round = 0; round < 500; round++) {
            LocalDate start = MONDAY.plusDays(random.nextInt(400));
            int allowed = 1 + random.nextInt(30);
            LocalDate from = start.plusDays(random.nextInt(40));
            List<Blocker> held = List.of(blocker(BlockerCause.WEATHER, from, from.plusDays(random.nextInt(20))));
            SlaClock.Instruction open = new SlaClock.Instruction(start, allowed, null, held);
            LocalDate due = SlaClock.read(open, CALENDAR, start).due();
            SlaClock.Instruction inTime = new SlaClock.Instruction(start, allowed, due, held);

            assertThat(due).isNotNull();
            assertThat(SlaClock.read(inTime, CALENDAR, due).used()).isEqualTo(allowed);
        }
    }

    private static SlaClock read(int allowed, @Nullable LocalDate done, LocalDate today, Blocker... blockers) {
        return SlaClock.read(new SlaClock.Instruction(MONDAY, allowed, done, List.of(blockers)), CALENDAR, today);
    }

    private static Blocker blocker(BlockerCause cause, LocalDate started, @Nullable LocalDate stopped) {
        return new Blocker(0, new SiteCode("LIB-001"), cause, "because", null, null, null, started, stopped, 0);
    }
}
