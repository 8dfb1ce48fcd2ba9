package scot.tolbooth.inventory.rollout.asbestos;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import scot.tolbooth.inventory.contractor.Assignment;
import scot.tolbooth.inventory.contractor.Contractor;
import scot.tolbooth.inventory.contractor.ContractorId;
import scot.tolbooth.inventory.contractor.Contractors;
import scot.tolbooth.inventory.contractor.WorkKind;
import scot.tolbooth.inventory.site.Site;
import scot.tolbooth.inventory.site.SiteCode;
import scot.tolbooth.inventory.site.Sites;

/** Gathers what is recorded of one site, or of all in the same few queries. */
final class RecordedFacts {

    private final Sites sites;
    private final Contractors contractors;
    private final JdbcWorkAreas areas;
    private final JdbcSurveys surveys;
    private final JdbcOutcomes outcomes;
    private final JdbcItems items;
    private final JdbcRestrictions restrictions;
    private final JdbcRegister registers;

    RecordedFacts(JdbcClient jdbc, Sites sites, Contractors contractors) {
        this.sites = sites;
        this.contractors = contractors;
        this.areas = new JdbcWorkAreas(jdbc);
        this.surveys = new JdbcSurveys(jdbc);
        this.outcomes = new JdbcOutcomes(jdbc);
        this.items = new JdbcItems(jdbc);
        this.restrictions = new JdbcRestrictions(jdbc);
        this.registers = new JdbcRegister(jdbc);
    }

    SiteFacts of(SiteCode site, LocalDate today) {
        return of(List.of(site), today).get(0);
    }

    List<SiteFacts> of(Collection<SiteCode> some, LocalDate today) {
        Predicate<Assignment> counts = assignment -> !isOver(assignment, today);
        return facts(some, Selected.now(some), installers(contractors.at(some), counts));
    }

    List<SiteFacts> all(LocalDate today) {
        List<SiteCode> codes = sites.all().stream().map(Site::code).toList();
        Predicate<Assignment> counts = assignment -> !isOver(assignment, today);
        return facts(codes, Selected.now(null), installers(contractors.assignments(WorkKind.INSTALLATION), counts));
    }

    /** What was so at the end of a day of the past, as far as the facts have dates. */
    List<SiteFacts> past(Collection<SiteCode> some, LocalDate day) {
        Predicate<Assignment> counts = assignment -> assignment.isActiveOn(day);
        return facts(some, new Selected(some, day), installers(contractors.at(some), counts));
    }

    /** The facts of one work area; as those of a site, whether it is archived or not. */
    AreaFacts of(WorkArea area) {
        return areaFacts(Selected.now(List.of(area.site())), List.of(area)).get(0);
    }

    private List<SiteFacts> facts(
            Collection<SiteCode> listed, Selected selected, Map<SiteCode, Set<ContractorId>> installers) {
        Map<SiteCode, List<AreaFacts>> areasOfSites = areaFacts(selected, areas.active(selected)).stream()
                .collect(Collectors.groupingBy(facts -> facts.area().site()));
        Function<SiteCode, RegisterFacts> register = registerFacts(selected, installers);
        return listed.stream()
                .distinct()
                .map(code -> new SiteFacts(code, areasOfSites.getOrDefault(code, List.of()), register.apply(code)))
                .toList();
    }

    private List<AreaFacts> areaFacts(Selected selected, List<WorkArea> wanted) {
        Map<WorkAreaId, List<Coverage>> coverages = surveys.coverages(selected);
        Map<WorkAreaId, PresumptionBasis> bases = areas.latestBases(selected).stream()
                .collect(Collectors.toMap(PresumptionBasis::area, Function.identity()));
        Map<WorkAreaId, RecordedOutcome> decided = outcomes.latest(selected);
        Map<WorkAreaId, List<Restriction>> open =
                restrictions.open(selected).stream().collect(Collectors.groupingBy(Restriction::area));
        Map<WorkAreaId, Integer> present = items.presentByArea(selected);
        return wanted.stream()
                .map(area -> new AreaFacts(
                        area,
                        coverages.getOrDefault(area.id(), List.of()),
                        bases.get(area.id()),
                        decided.get(area.id()),
                        open.getOrDefault(area.id(), List.of()),
                        present.getOrDefault(area.id(), 0)))
                .toList();
    }

    private Function<SiteCode, RegisterFacts> registerFacts(
            Selected selected, Map<SiteCode, Set<ContractorId>> installers) {
        Map<SiteCode, RegisterVersion> present = registers.present(selected);
        Map<SiteCode, Set<ContractorId>> acknowledged = registers.presentAcknowledged(selected);
        return code -> new RegisterFacts(
                present.get(code), acknowledged.getOrDefault(code, Set.of()), installers.getOrDefault(code, Set.of()));
    }

    private Map<SiteCode, Set<ContractorId>> installers(List<Assignment> assignments, Predicate<Assignment> counts) {
        Set<ContractorId> archived = contractors.all().stream()
                .filter(Contractor::archived)
                .map(Contractor::id)
                .collect(Collectors.toSet());
        return assignments.stream()
                .filter(assignment -> assignment.work() == WorkKind.INSTALLATION && counts.test(assignment))
                .filter(assignment -> !archived.contains(assignment.contractor()))
                .collect(Collectors.groupingBy(
                        Assignment::site, Collectors.mapping(Assignment::contractor, Collectors.toSet())));
    }

    private static boolean isOver(Assignment assignment, LocalDate today) {
        LocalDate last = assignment.until();
        return last != null && last.isBefore(today);
    }
}
