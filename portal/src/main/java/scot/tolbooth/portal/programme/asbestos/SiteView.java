package scot.tolbooth.portal.programme.asbestos;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import scot.tolbooth.inventory.rollout.asbestos.Acknowledgement;
import scot.tolbooth.inventory.rollout.asbestos.AreaState;
import scot.tolbooth.inventory.rollout.asbestos.AsbestosItem;
import scot.tolbooth.inventory.rollout.asbestos.RegisterVersion;
import scot.tolbooth.inventory.rollout.asbestos.Restriction;
import scot.tolbooth.inventory.rollout.asbestos.SiteState;
import scot.tolbooth.inventory.rollout.asbestos.Survey;
import scot.tolbooth.inventory.rollout.asbestos.WorkArea;
import scot.tolbooth.inventory.rollout.asbestos.WorkAreaId;
import scot.tolbooth.inventory.site.SiteCode;

/**
 * All that a site's asbestos page shows.
 *
 * @param items those that are there, the next inspection first
 * @param acknowledgements by number of the register's version
 */
public record SiteView(
        SiteState state,
        List<AreaView> areas,
        List<WorkArea> archived,
        List<Survey> surveys,
        List<AsbestosItem> items,
        List<Restriction> closedRestrictions,
        List<RegisterVersion> register,
        Map<Integer, List<Acknowledgement>> acknowledgements,
        Map<WorkAreaId, String> areaNames,
        LocalDate today) {

    static SiteView of(AsbestosRecords records, OutcomeForms forms, SiteCode site, LocalDate today) {
        SiteState state = records.checks().state(site);
        List<WorkArea> areas = records.areas().of(site);
        List<Restriction> restrictions = records.restrictions().of(site);
        return new SiteView(
                state,
                state.areas().stream()
                        .map(area -> view(records, forms, area, restrictions))
                        .toList(),
                areas.stream().filter(area -> !area.isActive()).toList(),
                records.surveys().of(site),
                records.items().of(site).stream()
                        .filter(AsbestosItem::isPresent)
                        .sorted(Comparator.comparing(AsbestosItem::dueOn))
                        .toList(),
                restrictions.stream().filter(one -> !one.isOpen()).toList(),
                records.register().of(site),
                records.register().acknowledgements(site).stream()
                        .collect(Collectors.groupingBy(Acknowledgement::registerVersion)),
                areas.stream().collect(Collectors.toMap(WorkArea::id, WorkArea::name)),
                today);
    }

    private static AreaView view(
            AsbestosRecords records, OutcomeForms forms, AreaState state, List<Restriction> restrictions) {
        return new AreaView(
                state,
                records.outcomes().latest(state.area().id()).orElse(null),
                restrictions.stream()
                        .filter(one ->
                                one.isOpen() && one.area().equals(state.area().id()))
                        .toList(),
                forms.next(state.area()).map(AsbestosForm::title).orElse(null));
    }

    public String areaName(WorkAreaId id) {
        return areaNames.getOrDefault(id, "elsewhere");
    }

    /** The names of the work areas that a survey looks at, with those that it could not. */
    public String scope(Survey survey) {
        return survey.areas().stream()
                .map(covered -> areaName(covered.area())
                        + (covered.noAccess() == null ? "" : " (no access: " + covered.noAccess() + ")"))
                .collect(Collectors.joining(", "));
    }
}
