package scot.tolbooth.inventory.rollout.asbestos;

import java.util.List;
import scot.tolbooth.inventory.site.SiteCode;

/**
 * What is recorded of the asbestos of one site.
 *
 * @param areas the work areas that are not archived
 */
public record SiteFacts(SiteCode site, List<AreaFacts> areas, RegisterFacts register) {

    public SiteFacts {
        areas = List.copyOf(areas);
    }
}
