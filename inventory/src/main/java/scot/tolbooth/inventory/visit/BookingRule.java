package scot.tolbooth.inventory.visit;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import scot.tolbooth.inventory.contractor.Assignment;

/**
 * Whether a visit can be booked.
 *
 * @param assignments those of the contractor
 * @param booked the visits to the site that are open
 * @param refusal the sentence why nobody can work at the site on a day; empty where it is possible
 */
record BookingRule(
        List<Assignment> assignments, Collection<Visit> booked, Function<LocalDate, Optional<String>> refusal) {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.UK);

    /** The sentence why not; empty where it can. */
    Optional<String> objection(VisitPlan plan, LocalDate today) {
        if (plan.times().firstDay().isBefore(today)) {
            return Optional.of("A visit must be booked for today or later.");
        }
        Stream<Optional<String>> byDay =
                plan.times().days().stream().flatMap(day -> Stream.of(assigned(plan, day), refusal.apply(day)));
        return byDay.flatMap(Optional::stream).findFirst().or(() -> repeated(plan));
    }

    private Optional<String> assigned(VisitPlan plan, LocalDate day) {
        boolean assigned = assignments.stream()
                .anyMatch(one -> one.site().equals(plan.site()) && one.work() == plan.work() && one.isActiveOn(day));
        return assigned
                ? Optional.empty()
                : Optional.of("The contractor is not assigned to %s for %s on %s."
                        .formatted(plan.site(), plan.work().label().toLowerCase(Locale.ROOT), DATE.format(day)));
    }

    private Optional<String> repeated(VisitPlan plan) {
        return booked.stream()
                .filter(other -> other.plan().repeats(plan))
                .findFirst()
                .map(other -> "There is a visit for the same work from %s to %s already: cancel it first."
                        .formatted(
                                DATE.format(other.plan().times().firstDay()),
                                DATE.format(other.plan().times().lastDay())));
    }
}
