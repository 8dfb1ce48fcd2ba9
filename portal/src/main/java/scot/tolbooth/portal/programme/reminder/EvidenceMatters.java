package scot.tolbooth.portal.programme.reminder;

import static scot.tolbooth.portal.programme.reminder.Words.count;
import static scot.tolbooth.portal.programme.reminder.Words.day;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import scot.tolbooth.inventory.circuit.Circuit;
import scot.tolbooth.inventory.circuit.CircuitState;
import scot.tolbooth.inventory.contractor.Assignment;
import scot.tolbooth.inventory.contractor.ContractorId;
import scot.tolbooth.inventory.contractor.WorkKind;
import scot.tolbooth.inventory.rollout.asbestos.AsbestosItem;
import scot.tolbooth.inventory.rollout.asbestos.NotifiedRemoval;
import scot.tolbooth.inventory.rollout.rag.QuarterlyAssessment;
import scot.tolbooth.inventory.site.SiteCode;
import scot.tolbooth.portal.programme.reminder.Matter.Where;

/** What is to be said on a day of asbestos items, notified removals, contracts, assessments and reports. */
record EvidenceMatters(ReminderFacts facts, LocalDate on) {

    private static final int REPORT_MONTHS = 6;

    Stream<Matter> all() {
        ReminderFacts.Evidence evidence = facts.evidence();
        return Stream.of(
                        evidence.items().stream()
                                .filter(AsbestosItem::isPresent)
                                .map(this::item),
                        evidence.removals().stream()
                                .filter(removal -> !removal.earliestStart().isAfter(on))
                                .map(this::removal),
                        evidence.circuits().stream()
                                .filter(circuit -> circuit.state(on) != CircuitState.CEASED)
                                .filter(circuit ->
                                        ends(circuit) && !contractEnd(circuit).isBefore(on))
                                .map(this::circuit),
                        assessments(evidence.assessed()),
                        Stream.ofNullable(evidence.lastReport()).map(this::report))
                .flatMap(matters -> matters);
    }

    private Matter item(AsbestosItem item) {
        return new Matter(
                ReminderKind.REINSPECTION,
                item.id().toString(),
                item.dueOn(),
                "%s: %s, %s, %s to be looked at again by %s; last on %s."
                        .formatted(
                                facts.name(item.site()),
                                item.found().material(),
                                item.found().location(),
                                item.isOverdue(on) ? "was" : "is",
                                day(item.dueOn()),
                                day(item.inspectedOn())),
                Where.at(item.site(), "/asbestos"));
    }

    private Matter removal(NotifiedRemoval removal) {
        return new Matter(
                ReminderKind.REMOVAL_MAY_START,
                removal.area().toString(),
                removal.earliestStart(),
                "%s: the licensed removal in %s may start since %s by its notification (ASB5), and is not recorded as done."
                        .formatted(facts.name(removal.site()), removal.areaName(), day(removal.earliestStart())),
                Where.at(removal.site(), "/asbestos"),
                removers(removal.site()));
    }

    private Set<ContractorId> removers(SiteCode site) {
        return facts.work().assignments().stream()
                .filter(job -> job.site().equals(site) && job.work() == WorkKind.ASBESTOS_REMOVAL)
                .filter(job -> job.isActiveOn(on))
                .map(Assignment::contractor)
                .collect(Collectors.toSet());
    }

    private static boolean ends(Circuit circuit) {
        return circuit.dates().contractEnd() != null;
    }

    private static LocalDate contractEnd(Circuit circuit) {
        return Objects.requireNonNull(circuit.dates().contractEnd());
    }

    private Matter circuit(Circuit circuit) {
        return new Matter(
                ReminderKind.CIRCUIT_CONTRACT,
                circuit.reference().toString(),
                contractEnd(circuit),
                "%s: the contract of circuit %s%s ends with %s."
                        .formatted(
                                facts.name(circuit.site()),
                                circuit.reference(),
                                circuit.supplier() == null ? "" : " with " + circuit.supplier(),
                                day(contractEnd(circuit))),
                Where.at(circuit.site(), "/circuits"));
    }

    private Stream<Matter> assessments(ReminderFacts.Unassessed due) {
        LocalDate quarter = QuarterlyAssessment.startOf(on);
        return due.sites() + due.deliverables() == 0
                ? Stream.empty()
                : Stream.of(new Matter(
                        ReminderKind.ASSESSMENT,
                        "programme",
                        quarter,
                        "%s and %s under way are without an assessment in the quarter from %s."
                                .formatted(
                                        count(due.sites(), "site"),
                                        count(due.deliverables(), "deliverable"),
                                        day(quarter)),
                        new Where(null, "/programme/deliverables")));
    }

    private Matter report(LocalDate last) {
        LocalDate due = last.plusMonths(REPORT_MONTHS);
        return new Matter(
                ReminderKind.COMMITTEE_REPORT,
                "committee",
                due,
                "The committee report %s due by %s, %d months after that of %s."
                        .formatted(due.isBefore(on) ? "was" : "is", day(due), REPORT_MONTHS, day(last)),
                new Where(null, "/programme/report"));
    }
}
