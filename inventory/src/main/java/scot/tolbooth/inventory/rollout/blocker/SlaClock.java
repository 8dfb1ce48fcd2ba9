package scot.tolbooth.inventory.rollout.blocker;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import scot.tolbooth.inventory.calendar.WorkingCalendar;

/**
 * How much of the time agreed with a contractor has been used: working days after the day of the instruction, less those
 * on which something that is not the contractor's doing held the work up.
 *
 * @param used working days counted against the contractor
 * @param allowed working days agreed
 * @param due the last day in time; absent while the clock stands still with no end in sight
 * @param done the day on which the work was done; absent while it is not
 */
public record SlaClock(
        int used,
        int allowed,
        @Nullable LocalDate due,
        @Nullable LocalDate done) {

    private static final int LONGEST_LOOK_AHEAD_DAYS = 3660;

    /** How the clock stands. */
    public enum Standing {
        RUNNING("Running"),
        STOPPED("Stopped"),
        OVERDUE("Overdue"),
        MET("Met"),
        MISSED("Missed");

        private final String label;

        Standing(String label) {
            this.label = label;
        }

        /** The word used on screen. */
        public String label() {
            return label;
        }

        /** The word used in the API. */
        public String word() {
            return label.toLowerCase(Locale.ROOT);
        }
    }

    /**
     * What the clock of one instruction is set by.
     *
     * @param allowed working days agreed
     * @param done absent while the work is not done
     * @param blockers those of the site; those of the contractor's own doing do not stop the clock
     */
    public record Instruction(
            LocalDate instructed, int allowed, @Nullable LocalDate done, Collection<Blocker> blockers) {}

    /** Reads the clock on that day. */
    public static SlaClock read(Instruction instruction, WorkingCalendar calendar, LocalDate today) {
        LocalDate farthest = instruction.instructed().plusDays(LONGEST_LOOK_AHEAD_DAYS);
        Stops stops = Stops.of(stopping(instruction.blockers()), instruction.instructed(), farthest);
        LocalDate end = instruction.done() == null ? today : instruction.done();
        return new SlaClock(
                between(instruction.instructed(), end, calendar) - stopped(instruction, stops, end, calendar),
                instruction.allowed(),
                due(instruction, stops, calendar),
                instruction.done());
    }

    /** Working days after the instruction, up to that day, on which the clock stood still. */
    private static int stopped(Instruction instruction, Stops stops, LocalDate end, WorkingCalendar calendar) {
        return stops.periods().stream()
                .mapToInt(period -> between(
                        later(period.first().minusDays(1), instruction.instructed()),
                        period.last().isBefore(end) ? period.last() : end,
                        calendar))
                .sum();
    }

    /** The working day on which the time agreed is used up, where the clock goes on before the look ahead ends. */
    private static @Nullable LocalDate due(Instruction instruction, Stops stops, WorkingCalendar calendar) {
        LocalDate from = instruction.instructed();
        int left = Math.max(1, instruction.allowed());
        for (Stops.Period period : stops.periods()) {
            int running = between(from, period.first().minusDays(1), calendar);
            if (running >= left) {
                break;
            }
            left -= running;
            from = later(from, period.last());
        }
        LocalDate due = calendar.plusWorkingDays(from, left);
        return due.isAfter(instruction.instructed().plusDays(LONGEST_LOOK_AHEAD_DAYS)) ? null : due;
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static int between(LocalDate from, LocalDate to, WorkingCalendar calendar) {
        return Math.max(0, calendar.workingDaysBetween(from, to));
    }

    private static List<Blocker> stopping(Collection<Blocker> blockers) {
        return blockers.stream()
                .filter(blocker -> blocker.cause().stopsContractorsClock())
                .toList();
    }

    /** How it stands on that day. */
    public Standing standing() {
        if (done != null) {
            return used <= allowed ? Standing.MET : Standing.MISSED;
        }
        if (used > allowed) {
            return Standing.OVERDUE;
        }
        return due == null ? Standing.STOPPED : Standing.RUNNING;
    }
}
