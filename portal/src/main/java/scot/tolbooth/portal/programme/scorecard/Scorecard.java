package scot.tolbooth.portal.programme.scorecard;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import scot.tolbooth.inventory.audit.AuditTrail;
import scot.tolbooth.inventory.contractor.Contractor;
import scot.tolbooth.inventory.contractor.ContractorId;
import scot.tolbooth.inventory.contractor.Contractors;
import scot.tolbooth.inventory.document.Documents;
import scot.tolbooth.inventory.rollout.asbestos.AsbestosSurveys;
import scot.tolbooth.inventory.rollout.blocker.Blocker;
import scot.tolbooth.inventory.rollout.blocker.BlockerCause;
import scot.tolbooth.inventory.rollout.blocker.Blockers;
import scot.tolbooth.inventory.rollout.blocker.ContractorTimes;
import scot.tolbooth.inventory.rollout.blocker.SlaClock;
import scot.tolbooth.inventory.rollout.blocker.StoppageDays;
import scot.tolbooth.inventory.visit.Visit;
import scot.tolbooth.inventory.visit.Visits;
import scot.tolbooth.portal.staff.ScottishTime;
import scot.tolbooth.portal.staff.StaffPeople;

/** How every contractor does; kept until something changes. Safe for use by many threads. */
class Scorecard {

    private final Records records;
    private final AuditTrail changes;
    private final ScottishTime time;
    private @Nullable Kept kept;

    Scorecard(Records records, AuditTrail changes, Clock clock) {
        this.records = records;
        this.changes = changes;
        this.time = new ScottishTime(clock);
    }

    /** Where what counts is recorded. */
    record Records(Contractors contractors, ContractorTimes times, Blockers blockers, Visits visits, Reviews reviews) {}

    /** Where what was handed in and reviewed is recorded, and who handed it in. */
    record Reviews(AsbestosSurveys surveys, Documents documents, StaffPeople people) {}

    private record Kept(String mark, LocalDate day, List<Score> scores) {}

    /** By contractor; archived ones too, as far as they did anything. */
    synchronized List<Score> scores() {
        String mark = changes.mark();
        LocalDate today = time.today();
        Kept latest = kept;
        if (latest == null || !latest.mark().equals(mark) || !latest.day().equals(today)) {
            latest = new Kept(mark, today, compose(today));
            kept = latest;
        }
        return latest.scores();
    }

    private List<Score> compose(LocalDate today) {
        Map<ContractorId, List<SlaClock>> clocks = records.times().all().stream()
                .collect(Collectors.groupingBy(
                        one -> one.instruction().contractor(),
                        Collectors.mapping(one -> one.clock(), Collectors.toList())));
        Map<ContractorId, List<Visit>> visits = records.visits().all().stream()
                .collect(Collectors.groupingBy(visit -> visit.plan().contractor()));
        Map<ContractorId, FirstReviews> reviews = handedIn().byContractor();
        List<Blocker> blockers = records.blockers().all();
        return records.contractors().all().stream()
                .map(contractor -> new Score(
                        contractor,
                        clocks.getOrDefault(contractor.id(), List.of()),
                        visits.getOrDefault(contractor.id(), List.of()),
                        reviews.getOrDefault(contractor.id(), FirstReviews.NONE),
                        stoppages(contractor, blockers, today)))
                .toList();
    }

    private HandedIn handedIn() {
        Reviews reviews = records.reviews();
        return new HandedIn(
                reviews.surveys().firstReviews(),
                reviews.documents().firstReviewed(),
                HandedIn.reportsOf(reviews.surveys().all()),
                reviews.people().employers());
    }

    private static Map<BlockerCause, Integer> stoppages(
            Contractor contractor, List<Blocker> blockers, LocalDate today) {
        List<Blocker> over = blockers.stream()
                .filter(blocker -> contractor.id().equals(blocker.contractor()))
                .toList();
        LocalDate first =
                over.stream().map(Blocker::started).min(LocalDate::compareTo).orElse(today);
        return first.isAfter(today)
                ? Map.of()
                : StoppageDays.of(over, first, today).byCause();
    }
}
