package scot.tolbooth.portal.programme.reminder;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import scot.tolbooth.inventory.audit.AuditTrail;
import scot.tolbooth.inventory.rollout.Milestone;
import scot.tolbooth.inventory.rollout.SiteMilestone;
import scot.tolbooth.inventory.rollout.rag.Standing;
import scot.tolbooth.inventory.rollout.report.IssuedReport;
import scot.tolbooth.inventory.site.SiteCode;
import scot.tolbooth.portal.programme.ProgrammeRow;

/** Reads the facts of which people are reminded; kept until something changes. Safe for use by many threads. */
class ReminderRecords {

    private final ReminderRooms rooms;
    private final WorkRecords work;
    private final AuditTrail changes;
    private final Clock clock;
    private @Nullable Kept kept;

    ReminderRecords(ReminderRooms rooms, AuditTrail changes, Clock clock) {
        this.rooms = rooms;
        this.work = new WorkRecords(rooms);
        this.changes = changes;
        this.clock = clock;
    }

    private record Kept(String mark, LocalDate day, ReminderFacts facts) {}

    synchronized ReminderFacts facts() {
        String mark = changes.mark();
        LocalDate today = ReminderDays.today(clock.instant());
        Kept latest = kept;
        if (latest == null || !latest.mark().equals(mark) || !latest.day().equals(today)) {
            latest = new Kept(mark, today, read(today));
            kept = latest;
        }
        return latest.facts();
    }

    private ReminderFacts read(LocalDate today) {
        List<ProgrammeRow> rows = rooms.steering().programme().rows();
        Map<SiteCode, String> names = rows.stream()
                .collect(Collectors.toMap(
                        row -> row.site().code(), row -> row.site().name()));
        return new ReminderFacts(names, steering(rows), work.read(today), evidence(rows, today));
    }

    private ReminderFacts.Steering steering(List<ProgrammeRow> rows) {
        Map<Long, Instant> changed = rooms.steering().blockers().openChanged();
        return new ReminderFacts.Steering(
                rows.stream()
                        .filter(row -> !row.state().isLive())
                        .flatMap(ReminderRecords::toCome)
                        .toList(),
                rooms.steering().gates().overridden(),
                rooms.steering().blockers().open().stream()
                        .filter(blocker -> changed.containsKey(blocker.id()))
                        .map(blocker -> new ReminderFacts.Held(
                                blocker, ReminderDays.today(Objects.requireNonNull(changed.get(blocker.id())))))
                        .toList());
    }

    private static Stream<SiteMilestone> toCome(ProgrammeRow row) {
        return row.milestones().stream()
                .filter(one -> one.milestone() == row.state().next() || one.milestone() == Milestone.GO_LIVE);
    }

    private ReminderFacts.Evidence evidence(List<ProgrammeRow> rows, LocalDate today) {
        ReminderRooms.Proof proof = rooms.proof();
        Map<SiteCode, List<SiteMilestone>> recorded =
                rows.stream().collect(Collectors.toMap(row -> row.site().code(), ProgrammeRow::milestones));
        ReminderFacts.Unassessed unassessed = new ReminderFacts.Unassessed(
                due(proof.standings().sites(recorded, today)),
                due(proof.deliverables().all(today)));
        return new ReminderFacts.Evidence(
                rooms.asbestos().items().all(),
                rooms.asbestos().checks().notifiedRemovals(),
                proof.circuits().all(),
                unassessed,
                proof.reports().all().stream()
                        .map(IssuedReport::asAt)
                        .max(LocalDate::compareTo)
                        .orElse(null));
    }

    private static long due(Map<?, Standing> standings) {
        return standings.values().stream().filter(Standing::isAssessmentDue).count();
    }
}
