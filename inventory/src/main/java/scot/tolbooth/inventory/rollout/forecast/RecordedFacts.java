package scot.tolbooth.inventory.rollout.forecast;

import static scot.tolbooth.inventory.calendar.CivilTime.LONDON;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import scot.tolbooth.inventory.calendar.SchoolTerms;
import scot.tolbooth.inventory.calendar.WorkingCalendar;
import scot.tolbooth.inventory.contractor.Assignment;
import scot.tolbooth.inventory.contractor.Contractor;
import scot.tolbooth.inventory.contractor.ContractorId;
import scot.tolbooth.inventory.contractor.Contractors;
import scot.tolbooth.inventory.contractor.WorkKind;
import scot.tolbooth.inventory.rollout.Milestone;
import scot.tolbooth.inventory.rollout.Rollout;
import scot.tolbooth.inventory.rollout.SiteMilestone;
import scot.tolbooth.inventory.site.Site;
import scot.tolbooth.inventory.site.SiteCode;
import scot.tolbooth.inventory.site.Sites;

/** Gathers what a forecast starts from out of what is recorded. */
final class RecordedFacts {

    private final Sites sites;
    private final Rollout rollout;
    private final Contractors contractors;
    private final WorkingCalendar days;
    private final SchoolTerms terms;
    private final Clock clock;

    RecordedFacts(Records records, WorkingCalendar days, SchoolTerms terms, Clock clock) {
        this.sites = records.sites();
        this.rollout = records.rollout();
        this.contractors = records.contractors();
        this.days = days;
        this.terms = terms;
        this.clock = clock;
    }

    /** Where facts are recorded. */
    record Records(Sites sites, Rollout rollout, Contractors contractors) {}

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), LONDON);
    }

    ProgrammeFacts gather() {
        Map<SiteCode, Map<Milestone, LocalDate>> actuals = actuals();
        Map<SiteCode, Map<WorkKind, ContractorId>> assigned = assigned();
        List<KnownSite> known = sites.all().stream()
                .filter(site -> actuals.containsKey(site.code()))
                .map(site -> facts(site, actuals, assigned))
                .toList();
        return new ProgrammeFacts(today(), known, visitsPerWeek(), days, terms);
    }

    private static KnownSite facts(
            Site site,
            Map<SiteCode, Map<Milestone, LocalDate>> actuals,
            Map<SiteCode, Map<WorkKind, ContractorId>> assigned) {
        return new KnownSite(
                site.code(),
                site.kind(),
                actuals.getOrDefault(site.code(), Map.of()),
                assigned.getOrDefault(site.code(), Map.of()));
    }

    /** Of every site with a recorded milestone, even where none happened. */
    private Map<SiteCode, Map<Milestone, LocalDate>> actuals() {
        Map<SiteCode, Map<Milestone, LocalDate>> bySite = new HashMap<>();
        LocalDate today = today();
        rollout.bySite().forEach((site, milestones) -> bySite.put(site, actuals(milestones, today)));
        return bySite;
    }

    private static Map<Milestone, LocalDate> actuals(List<SiteMilestone> milestones, LocalDate today) {
        Map<Milestone, LocalDate> actuals = new EnumMap<>(Milestone.class);
        for (SiteMilestone one : milestones) {
            LocalDate actual = one.actual();
            if (actual != null && !actual.isAfter(today)) {
                actuals.put(one.milestone(), actual);
            }
        }
        return actuals;
    }

    /** The latest assignment of each work at each site, ended or not: who did it is who it is learnt from. */
    private Map<SiteCode, Map<WorkKind, ContractorId>> assigned() {
        Map<SiteCode, Map<WorkKind, Assignment>> latest = new HashMap<>();
        contractors
                .assignments()
                .forEach(one -> latest.computeIfAbsent(one.site(), none -> new EnumMap<>(WorkKind.class))
                        .merge(
                                one.work(),
                                one,
                                (before, after) -> after.from().isBefore(before.from()) ? before : after));
        Map<SiteCode, Map<WorkKind, ContractorId>> bySite = new HashMap<>();
        latest.forEach((site, works) -> {
            Map<WorkKind, ContractorId> of = new EnumMap<>(WorkKind.class);
            works.forEach((work, one) -> of.put(work, one.contractor()));
            bySite.put(site, of);
        });
        return bySite;
    }

    private Map<Team, Double> visitsPerWeek() {
        Map<Team, Double> visits = new HashMap<>();
        contractors.all().stream()
                .filter(contractor -> !contractor.archived())
                .forEach(contractor -> contractor.terms().keySet().forEach(work -> put(visits, contractor, work)));
        return visits;
    }

    private static void put(Map<Team, Double> visits, Contractor contractor, WorkKind work) {
        contractor.visitsPerWeek(work).ifPresent(perWeek -> visits.put(new Team(contractor.id(), work), perWeek));
    }
}
