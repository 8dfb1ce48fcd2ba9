package scot.tolbooth.portal.programme.work;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A site in a contractor's work list.
 *
 * @param nextVisit the first day of the next visit; absent where none is booked
 * @param due when the work is expected; absent where nobody said
 * @param toDo what the contractor is to do, as sentences, the most urgent first
 */
public record WorkRow(
        OwnSite own,
        @Nullable LocalDate nextVisit,
        @Nullable LocalDate due,
        List<String> toDo) {

    /** What is due first; what has no date last. */
    static final Comparator<WorkRow> BY_DUE =
            Comparator.comparing(WorkRow::first).thenComparing(row -> row.own().code());

    public WorkRow {
        toDo = List.copyOf(toDo);
    }

    /** Whether the day on which it was expected has passed. */
    public boolean isLate(LocalDate today) {
        return due != null && due.isBefore(today);
    }

    private LocalDate first() {
        LocalDate visit = nextVisit == null ? LocalDate.MAX : nextVisit;
        return due == null || visit.isBefore(due) ? visit : due;
    }
}
