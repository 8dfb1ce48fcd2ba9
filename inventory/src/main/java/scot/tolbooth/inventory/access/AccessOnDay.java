package scot.tolbooth.inventory.access;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import scot.tolbooth.inventory.access.AccessRule.Closed;
import scot.tolbooth.inventory.access.AccessRule.Escorted;
import scot.tolbooth.inventory.access.AccessRule.OnlyOn;

/** Whether a site can be worked in on a day, by all its constraints together. */
final class AccessOnDay {

    private final List<AccessConstraint> constraints;

    AccessOnDay(List<AccessConstraint> constraints) {
        this.constraints = constraints;
    }

    /** The sentence why not; empty where it is possible. */
    Optional<String> refusal(LocalDate day) {
        List<AccessConstraint> openings = new ArrayList<>();
        boolean opened = false;
        for (AccessConstraint constraint : constraints) {
            if (constraint.rule() instanceof Closed closed && closed.holdsOn(day)) {
                return Optional.of(sentence(constraint));
            }
            if (constraint.rule() instanceof OnlyOn only) {
                openings.add(constraint);
                opened |= only.days().contains(day.getDayOfWeek());
            }
        }
        return opened ? Optional.empty() : openings.stream().findFirst().map(AccessOnDay::sentence);
    }

    /** What must be kept to on a day on which work is possible, such as hours and escort. */
    List<String> conditions(LocalDate day) {
        return constraints.stream()
                .filter(constraint -> applies(constraint.rule(), day))
                .map(AccessConstraint::sentence)
                .toList();
    }

    private static boolean applies(AccessRule rule, LocalDate day) {
        if (rule instanceof OnlyOn only) {
            return only.days().contains(day.getDayOfWeek()) && (only.from() != null || only.until() != null);
        }
        return rule instanceof Escorted;
    }

    private static String sentence(AccessConstraint constraint) {
        return "Site " + constraint.site() + ": " + constraint.sentence();
    }
}
