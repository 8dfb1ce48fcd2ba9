package scot.tolbooth.inventory.rollout.asbestos;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
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
        return of(List.of(site), contractors.at(site), today).get(0);
    }

    List<SiteFacts> of(Collection<SiteCode> some, LocalDate today) {
        return of(some, contractors.assignments(), today);
    }

    List<SiteFacts> all(LocalDate today) {
        List<SiteCode> codes = sites.all().stream().map(Site::code).toList();
        return facts(codes, null, contractors.assignments(), today);
    }

    /** The facts of one work area; as those of a site, whether it is archived or not. */
    AreaFacts of(WorkArea area) {
        return areaFacts(List.of(area.site()), List.of(area)).get(0);
    }

    private List<SiteFacts> of(Collection<SiteCode> some, List<Assignment> assignments, LocalDate today) {
        return facts(some, some, assignments, today);
    }

    /** Those of the sites listed, read with the filter given: absent for all sites. */
    private List<SiteFacts> facts(
            Collection<SiteCode> listed,
            @Nullable Collection<SiteCode> filter,
            List<Assignment> assignments,
            LocalDate today) {
        Map<SiteCode, List<AreaFacts>> areasOfSites = areaFacts(filter, areas.active(filter)).stream()
                .collect(Collectors.groupingBy(facts -> facts.area().site()));
        Function<SiteCode, RegisterFacts> register = registerFacts(filter, assignments, today);
        return listed.stream()
                .distinct()
                .map(code -> new SiteFacts(code, areasOfSites.getOrDefault(code, List.of()), register.apply(code)))
                .toList();
    }

    private List<AreaFacts> areaFacts(@Nullable Collection<SiteCode> filter, List<WorkArea> wanted) {
        Map<WorkAreaId, List<Coverage>> coverages = surveys.coverages(filter);
        Map<WorkAreaId, PresumptionBasis> bases = areas.latestBases(filter).stream()
                .collect(Collectors.toMap(PresumptionBasis::area, Function.identity()));
        Map<WorkAreaId, RecordedOutcome> decided = outcomes.latest(filter);
        Map<WorkAreaId, List<Restriction>> open =
                restrictions.open(filter).stream().collect(Collectors.groupingBy(Restriction::area));
        Map<WorkAreaId, Integer> present = items.presentByArea(filter);
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
            @Nullable Collection<SiteCode> filter, List<Assignment> assignments, LocalDate today) {
        Map<SiteCode, RegisterVersion> present = registers.present(filter);
        Map<SiteCode, Set<ContractorId>> acknowledged = registers.presentAcknowledged(filter);
        Set<ContractorId> archived = contractors.all().stream()
                .filter(Contractor::archived)
                .map(Contractor::id)
                .collect(Collectors.toSet());
        Map<SiteCode, Set<ContractorId>> installers = assignments.stream()
                .filter(assignment -> assignment.work() == WorkKind.INSTALLATION && !isOver(assignment, today))
                .filter(assignment -> !archived.contains(assignment.contractor()))
                .collect(Collectors.groupingBy(
                        Assignment::site, Collectors.mapping(Assignment::contractor, Collectors.toSet())));
        return code -> new RegisterFacts(
                present.get(code), acknowledged.getOrDefault(code, Set.of()), installers.getOrDefault(code, Set.of()));
    }

    private static boolean isOver(Assignment assignment, LocalDate today) {
        LocalDate last = assignment.until();
        return last != null && last.isBefore(today);
    }
}
