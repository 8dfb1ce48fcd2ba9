package scot.tolbooth.inventory.visit;

import java.time.LocalDate;

/**
 * A contractor's visit to a site.
 *
 * @param bookedBy the staff account that booked it
 * @param version counts the changes
 */
public record Visit(long id, VisitPlan plan, String bookedBy, Conclusion conclusion, long version) {

    public boolean isOpen() {
        return conclusion.state() == VisitState.BOOKED;
    }

    /** Whether its last day has passed without anybody saying what came of it. */
    public boolean isUnreported(LocalDate today) {
        return isOpen() && plan.times().lastDay().isBefore(today);
    }

    /**
     * The visit at other times.
     *
     * @throws IllegalStateException if it was concluded, or its last day has passed
     */
    Visit moved(VisitTimes times, LocalDate today) {
        refuseConcluded();
        if (isUnreported(today)) {
            throw new IllegalStateException("visit %d is over: say what came of it, and book another".formatted(id));
        }
        VisitPlan next = new VisitPlan(plan.site(), plan.contractor(), plan.work(), times);
        return new Visit(id, next, bookedBy, conclusion, version + 1);
    }

    /**
     * The visit after it was concluded.
     *
     * @throws IllegalStateException if it was concluded before
     * @throws IllegalArgumentException if it cannot have come to that yet
     */
    Visit concluded(Conclusion end, LocalDate today) {
        refuseConcluded();
        if (end.state() == VisitState.BOOKED) {
            throw new IllegalArgumentException("state must be done, access-refused or cancelled");
        }
        if (end.state() != VisitState.CANCELLED && today.isBefore(plan.times().firstDay())) {
            throw new IllegalArgumentException("state must be cancelled as long as the visit has not begun");
        }
        return new Visit(id, plan, bookedBy, end, version + 1);
    }

    private void refuseConcluded() {
        if (!isOpen()) {
            throw new IllegalStateException("visit %d is %s already"
                    .formatted(id, conclusion.state().label().toLowerCase(java.util.Locale.ROOT)));
        }
    }
}
