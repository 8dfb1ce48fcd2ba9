package scot.tolbooth.inventory.rollout.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import scot.tolbooth.inventory.rollout.Gates;
import scot.tolbooth.inventory.rollout.blocker.Blockers;
import scot.tolbooth.inventory.rollout.rag.Standing;
import scot.tolbooth.inventory.rollout.rag.Standings;
import scot.tolbooth.inventory.site.Site;
import scot.tolbooth.inventory.site.SiteCode;
import scot.tolbooth.inventory.site.Sites;

/** Puts the committee's report together from what is recorded, as at any date. */
public class CommitteeReports {

    private static final int MONTHS_BETWEEN = 6;

    private final Sites sites;
    private final Programme programme;
    private final ServiceFigures service;
    private final IssuedReports issued;

    /** Where sites and deliverables stand, and what stops or was let pass. */
    public record Programme(Standings standings, DeliverableStandings deliverables, Gates gates, Blockers blockers) {}

    public CommitteeReports(Sites sites, Programme programme, ServiceFigures service, IssuedReports issued) {
        this.sites = sites;
        this.programme = programme;
        this.service = service;
        this.issued = issued;
    }

    /** The report as at the end of a day. */
    public CommitteeReport asAt(LocalDate asAt) {
        Optional<IssuedReports.Figures> before = issued.figuresBefore(asAt);
        LocalDate previous = before.map(IssuedReports.Figures::asAt).orElse(asAt.minusMonths(MONTHS_BETWEEN));
        List<Site> all = sites.all();
        Standings.Position position = programme.standings().position(asAt);
        Map<SiteCode, Standing> standings = position.sites();
        Map<Deliverable, Standing> deliverables = programme.deliverables().all(asAt);
        Map<String, Long> compared = before.map(issuedBefore -> values(issuedBefore.figures()))
                .orElseGet(() -> computed(previous, OperationalSites.count(all, standings, previous)));
        ReportPeriod period = new ReportPeriod(previous.plusDays(1), asAt);
        return new CommitteeReport(
                asAt,
                previous,
                before.isPresent(),
                figures(OperationalSites.count(all, standings, asAt), period, compared),
                Summary.of(standings.values()),
                Summary.of(deliverables.values()),
                deliverables.entrySet().stream()
                        .map(entry -> DeliverablePosition.of(entry.getKey(), entry.getValue()))
                        .toList(),
                HeldUpSites.of(all, standings),
                overrides(all, position, deliverables),
                Stoppages.of(programme.blockers().within(period.from(), period.to()), period),
                programme.gates().isPast(asAt) ? PastDay.UNTOLD : List.of(),
                programme.standings().tolerance());
    }

    /** Only the sites that the report of that day finds held up. */
    public List<HeldUpSite> heldUp(LocalDate asAt) {
        return HeldUpSites.of(sites.all(), programme.standings().sites(asAt));
    }

    /** Only the overrides that the report of that day lists. */
    public List<OverrideInForce> overrides(LocalDate asAt) {
        return overrides(
                sites.all(),
                new Standings.Position(
                        programme.standings().overridden(asAt),
                        programme.gates().overridden(asAt)),
                programme.deliverables().all(asAt));
    }

    private static List<OverrideInForce> overrides(
            List<Site> all, Standings.Position position, Map<Deliverable, Standing> deliverables) {
        return Stream.concat(
                        Overrides.of(all, position.sites(), deliverables).stream(),
                        Overrides.of(all, position.overridden()).stream())
                .toList();
    }

    private List<Figure> figures(long operational, ReportPeriod period, Map<String, Long> previous) {
        List<Figure> figures = new ArrayList<>();
        figures.add(UseFigures.sites(operational, period.to(), previous));
        figures.addAll(UseFigures.of(service.of(period), period, previous));
        return figures;
    }

    private Map<String, Long> computed(LocalDate previous, long operational) {
        ReportPeriod period =
                new ReportPeriod(previous.minusMonths(MONTHS_BETWEEN).plusDays(1), previous);
        return values(figures(operational, period, Map.of()));
    }

    private static Map<String, Long> values(List<Figure> figures) {
        Map<String, Long> values = new HashMap<>();
        figures.forEach(figure -> values.put(figure.name(), figure.value()));
        return values;
    }
}
