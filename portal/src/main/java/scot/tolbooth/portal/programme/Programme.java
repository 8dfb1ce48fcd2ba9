package scot.tolbooth.portal.programme;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import scot.tolbooth.inventory.audit.AuditTrail;
import scot.tolbooth.inventory.contractor.Assignment;
import scot.tolbooth.inventory.contractor.Contractors;
import scot.tolbooth.inventory.rollout.Rollout;
import scot.tolbooth.inventory.rollout.RolloutState;
import scot.tolbooth.inventory.rollout.SiteMilestone;
import scot.tolbooth.inventory.rollout.blocker.Blocker;
import scot.tolbooth.inventory.rollout.blocker.Blockers;
import scot.tolbooth.inventory.rollout.rag.RagColour;
import scot.tolbooth.inventory.rollout.rag.Standing;
import scot.tolbooth.inventory.rollout.rag.Standings;
import scot.tolbooth.inventory.site.Site;
import scot.tolbooth.inventory.site.SiteCode;
import scot.tolbooth.inventory.site.Sites;
import scot.tolbooth.portal.staff.ScottishTime;

/**
 * All sites by where they stand between identified and live. What is recorded of them is kept until a change is recorded,
 * so that pages of thousands of sites cost no more than what they show. Colours are not kept: they follow what devices
 * and people do as well, which is no recorded change. Safe for use by many threads.
 */
public class Programme {

    private final Records records;
    private final AuditTrail changes;
    private final ScottishTime time;
    private @Nullable View view;

    Programme(Records records, AuditTrail changes, Clock clock) {
        this.records = records;
        this.changes = changes;
        this.time = new ScottishTime(clock);
    }

    /** Where what the programme shows is recorded. */
    record Records(Sites sites, Rollout rollout, Standings standings, Blockers blockers, Contractors contractors) {}

    private record View(String mark, LocalDate day, List<ProgrammeRow> rows) {}

    /** By the milestone to come and the day on which it is expected; live sites last. Without colours. */
    public synchronized List<ProgrammeRow> rows() {
        String mark = changes.mark();
        LocalDate today = time.today();
        View latest = view;
        if (latest == null || !latest.mark().equals(mark) || !latest.day().equals(today)) {
            latest = new View(mark, today, compose(today));
            view = latest;
        }
        return latest.rows();
    }

    /** Those on a list, in its order; with colours only where the list goes by them. */
    List<ProgrammeRow> matching(ProgrammeList list) {
        List<ProgrammeRow> rows = rows();
        return list.of(list.needsColours() ? coloured(rows) : rows);
    }

    /** The same with their colours as they are now. */
    List<ProgrammeRow> coloured(List<ProgrammeRow> rows) {
        Map<SiteCode, List<SiteMilestone>> recorded = new HashMap<>();
        for (ProgrammeRow row : rows) {
            if (row.colour() == null && row.state().tracked()) {
                recorded.put(row.site().code(), row.milestones());
            }
        }
        Map<SiteCode, Standing> standings = records.standings().sites(recorded, time.today());
        return rows.stream()
                .map(row -> row.colour() != null
                        ? row
                        : row.withColour(colour(standings.get(row.site().code()))))
                .toList();
    }

    public Optional<ProgrammeRow> find(SiteCode code) {
        return records.sites().find(code).map(this::row);
    }

    private ProgrammeRow row(Site site) {
        SiteCode code = site.code();
        LocalDate today = time.today();
        List<SiteMilestone> milestones = records.rollout().of(code);
        return new ProgrammeRow(
                site,
                RolloutState.of(milestones, today),
                milestones,
                colour(records.standings()
                        .sites(Map.of(code, milestones), today)
                        .get(code)),
                records.blockers().of(code).stream().filter(Blocker::isOpen).toList(),
                contractors(records.contractors().at(code), today));
    }

    private List<ProgrammeRow> compose(LocalDate today) {
        Map<SiteCode, List<SiteMilestone>> milestones = records.rollout().bySite();
        Map<SiteCode, List<Blocker>> blockers =
                records.blockers().open().stream().collect(Collectors.groupingBy(Blocker::site));
        Map<SiteCode, List<Assignment>> assigned =
                records.contractors().assignments().stream().collect(Collectors.groupingBy(Assignment::site));
        return records.sites().all().stream()
                .map(site -> new ProgrammeRow(
                        site,
                        RolloutState.of(milestones.getOrDefault(site.code(), List.of()), today),
                        milestones.getOrDefault(site.code(), List.of()),
                        null,
                        blockers.getOrDefault(site.code(), List.of()),
                        contractors(assigned.getOrDefault(site.code(), List.of()), today)))
                .sorted(Comparator.comparingInt(ProgrammeRow::place)
                        .thenComparing(ProgrammeRow::expectedOrNever)
                        .thenComparing(ProgrammeRow::code))
                .toList();
    }

    private static RagColour colour(@Nullable Standing standing) {
        return standing == null ? RagColour.NOT_STARTED : standing.colour();
    }

    private static List<String> contractors(List<Assignment> assignments, LocalDate today) {
        return assignments.stream()
                .filter(one -> one.until() == null || !one.until().isBefore(today))
                .map(one -> one.contractor().value())
                .collect(Collectors.collectingAndThen(Collectors.toCollection(TreeSet::new), List::copyOf));
    }
}
