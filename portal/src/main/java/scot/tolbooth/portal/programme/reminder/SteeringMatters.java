package scot.tolbooth.portal.programme.reminder;

import static scot.tolbooth.portal.programme.reminder.Words.day;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import scot.tolbooth.inventory.contractor.Assignment;
import scot.tolbooth.inventory.contractor.ContractorId;
import scot.tolbooth.inventory.rollout.GateOverride;
import scot.tolbooth.inventory.rollout.SiteMilestone;
import scot.tolbooth.inventory.rollout.blocker.Blocker;
import scot.tolbooth.inventory.rollout.blocker.ContractorTimes;
import scot.tolbooth.portal.programme.reminder.Matter.Where;

/** What is to be said on a day of milestones, of gates that were overridden, and of blockers. */
record SteeringMatters(ReminderFacts facts, LocalDate on) {

    Stream<Matter> all() {
        ReminderFacts.Steering steering = facts.steering();
        return Stream.of(
                        steering.milestones().stream()
                                .filter(one -> one.actual() == null && one.expected() != null)
                                .map(one -> milestone(one, Objects.requireNonNull(one.expected()))),
                        steering.overrides().stream()
                                .filter(gate ->
                                        !gate.isUsed() && !gate.missing().isEmpty())
                                .map(gate -> gate.override())
                                .filter(override -> override.isInForce(on))
                                .map(this::override),
                        steering.blockers().stream().map(this::blocker))
                .flatMap(matters -> matters);
    }

    private Matter milestone(SiteMilestone one, LocalDate expected) {
        boolean passed = expected.isBefore(on);
        String sentence = passed ? "%s: %s was %s for %s and has not been recorded." : "%s: %s is %s for %s.";
        return new Matter(
                passed ? ReminderKind.MILESTONE_PASSED : ReminderKind.MILESTONE_COMING,
                one.site() + "/" + one.milestone().word(),
                expected,
                sentence.formatted(
                        facts.name(one.site()),
                        one.milestone().label().toLowerCase(Locale.UK),
                        one.forecast() == null ? "planned" : "forecast",
                        day(expected)),
                Where.at(one.site(), ""),
                atWork(one));
    }

    /** Whoever is assigned to the work that the milestone ends. */
    private Set<ContractorId> atWork(SiteMilestone milestone) {
        return facts.work().assignments().stream()
                .filter(job -> job.site().equals(milestone.site()) && job.isActiveOn(on))
                .filter(job -> ContractorTimes.result(job.work()) == milestone.milestone())
                .map(Assignment::contractor)
                .collect(Collectors.toSet());
    }

    private Matter override(GateOverride override) {
        return new Matter(
                ReminderKind.GATE_OVERRIDE,
                override.site() + "/" + override.milestone().word(),
                override.until(),
                "%s: the override of the gate before %s ends with %s, and facts are missing still."
                        .formatted(
                                facts.name(override.site()),
                                override.milestone().label().toLowerCase(Locale.UK),
                                day(override.until())),
                Where.at(override.site(), "/milestones/" + override.milestone().word()));
    }

    private Matter blocker(ReminderFacts.Held held) {
        Blocker blocker = held.blocker();
        return new Matter(
                ReminderKind.BLOCKER_UNMOVED,
                Long.toString(blocker.id()),
                held.moved(),
                "%s: \"%s\" has held the site up since %s; nothing was recorded of it since %s. %s"
                        .formatted(
                                facts.name(blocker.site()),
                                blocker.text(),
                                day(blocker.started()),
                                day(held.moved()),
                                blocker.owner() == null ? "Nobody owns it." : "Owner: " + blocker.owner() + "."),
                Where.at(blocker.site(), ""));
    }
}
