package scot.tolbooth.inventory.rollout.blocker;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Stream;
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
        Predicate<LocalDate> counts = day -> calendar.isWorkingDay(day) && !stops.contains(day);
        LocalDate end = instruction.done() == null ? today : instruction.done();
        return new SlaClock(
                (int) after(instruction.instructed(), end).filter(counts).count(),
                instruction.allowed(),
                after(instruction.instructed(), farthest)
                        .filter(counts)
                        .skip(Math.max(0, instruction.allowed() - 1))
                        .findFirst()
                        .orElse(null),
                instruction.done());
    }

    private static List<Blocker> stopping(Collection<Blocker> blockers) {
        return blockers.stream()
                .filter(blocker -> blocker.cause().stopsContractorsClock())
                .toList();
    }

    private static Stream<LocalDate> after(LocalDate first, LocalDate last) {
        return last.isAfter(first) ? first.plusDays(1).datesUntil(last.plusDays(1)) : Stream.empty();
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
