package scot.tolbooth.portal.programme.asbestos;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import scot.tolbooth.inventory.rollout.Rollout;
import scot.tolbooth.inventory.rollout.asbestos.AreaStage;
import scot.tolbooth.inventory.rollout.asbestos.AsbestosItem;
import scot.tolbooth.inventory.rollout.asbestos.Restriction;
import scot.tolbooth.inventory.rollout.asbestos.SiteState;
import scot.tolbooth.inventory.site.Site;
import scot.tolbooth.inventory.site.SiteCode;

/**
 * The asbestos of all sites: the figures that whoever owns registers is asked for, and where each site stands that is
 * still to be installed at, or has work planned.
 *
 * @param planned how many sites have a planned work area
 * @param surveyed how many of those have accepted evidence for every one of them
 * @param items how many items of asbestos there are
 * @param inspected how many of those were looked at this calendar year
 * @param remediationPounds what remains to be spent on their remediation, as far as it was estimated
 */
public record ProgrammeView(
        int sites,
        long clear,
        long planned,
        long surveyed,
        int items,
        long inspected,
        List<AsbestosItem> overdue,
        long remediationPounds,
        List<Restriction> restrictions,
        List<Row> rows) {

    /** Where one site stands. */
    public record Row(Site site, SiteState state) {}

    static ProgrammeView of(AsbestosRecords records, Rollout rollout, LocalDate today) {
        Map<SiteCode, SiteState> states = records.checks().states();
        List<Row> rows = rows(records, states, rollout.underWay());
        List<AsbestosItem> present =
                records.items().all().stream().filter(AsbestosItem::isPresent).toList();
        List<SiteState> planned = states.values().stream()
                .filter(state -> !state.areas().isEmpty())
                .toList();
        return new ProgrammeView(
                rows.size(),
                rows.stream().filter(row -> row.state().isClear()).count(),
                planned.size(),
                planned.stream().filter(ProgrammeView::isSurveyed).count(),
                present.size(),
                present.stream()
                        .filter(item -> item.inspectedOn().getYear() == today.getYear())
                        .count(),
                present.stream()
                        .filter(item -> item.isOverdue(today))
                        .sorted(Comparator.comparing(AsbestosItem::dueOn))
                        .toList(),
                present.stream()
                        .mapToLong(item ->
                                Objects.requireNonNullElse(item.assessment().remediationPounds(), 0))
                        .sum(),
                records.restrictions().open(),
                rows);
    }

    /** The share of the items that were looked at this year, in whole percent. */
    public String inspectedShare() {
        return items == 0 ? "none to inspect" : Math.round(100.0 * inspected / items) + "%";
    }

    private static boolean isSurveyed(SiteState state) {
        return state.stage().compareTo(AreaStage.ACCEPTED) >= 0;
    }

    private static List<Row> rows(AsbestosRecords records, Map<SiteCode, SiteState> states, Set<SiteCode> underWay) {
        return records.sites().all().stream()
                .filter(site -> states.containsKey(site.code()))
                .map(site -> new Row(site, Objects.requireNonNull(states.get(site.code()))))
                .filter(row -> !row.state().areas().isEmpty()
                        || underWay.contains(row.site().code()))
                .sorted(Comparator.comparing((Row row) -> row.state().stage())
                        .thenComparing(row -> row.site().code()))
                .toList();
    }
}
