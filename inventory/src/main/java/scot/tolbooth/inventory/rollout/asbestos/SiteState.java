package scot.tolbooth.inventory.rollout.asbestos;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import scot.tolbooth.inventory.site.SiteCode;

/**
 * Where a site's asbestos check stands: as far as the work area that is furthest behind.
 *
 * @param missing what stands against installation, as sentences; empty where nothing does
 */
public record SiteState(SiteCode site, AreaStage stage, List<AreaState> areas, List<String> missing) {

    static final String NOTHING_PLANNED =
            "No work area is planned yet: add the rooms and routes in which work will be done";

    public SiteState {
        areas = List.copyOf(areas);
        missing = List.copyOf(missing);
    }

    public static SiteState of(SiteFacts facts, LocalDate today, AsbestosRules rules) {
        List<AreaState> areas = facts.areas().stream()
                .map(area -> AreaState.of(area, today, rules))
                .toList();
        List<String> missing = new ArrayList<>();
        if (areas.isEmpty()) {
            missing.add(NOTHING_PLANNED);
        }
        areas.forEach(area -> missing.addAll(area.missing()));
        missing.addAll(facts.register().missing());
        return new SiteState(facts.site(), stage(areas), areas, missing);
    }

    /** Whether nothing that is known of asbestos stands against installation. */
    public boolean isClear() {
        return missing.isEmpty();
    }

    public boolean isRestricted() {
        return areas.stream().anyMatch(AreaState::restricted);
    }

    /** How many of its work areas have something against them. */
    public long blockedAreas() {
        return areas.stream().filter(area -> !area.isClear()).count();
    }

    private static AreaStage stage(List<AreaState> areas) {
        return areas.stream()
                .map(AreaState::stage)
                .min(Comparator.naturalOrder())
                .orElse(AreaStage.UNKNOWN);
    }
}
