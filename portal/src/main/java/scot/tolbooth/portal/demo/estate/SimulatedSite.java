package scot.tolbooth.portal.demo.estate;

import scot.tolbooth.inventory.rollout.Milestone;
import scot.tolbooth.inventory.site.Site;
import scot.tolbooth.inventory.site.SiteCode;

/**
 * A real place with an invented network.
 *
 * @param reached the furthest milestone of its rollout that has happened
 * @param accessPoints how many it has, or will have
 * @param size how many people come on an ordinary weekday, in proportion to other sites
 */
public record SimulatedSite(Site place, Milestone reached, Wireless wireless, int accessPoints, double size) {

    public SiteCode code() {
        return place.code();
    }

    public boolean isLive() {
        return reached == Milestone.GO_LIVE;
    }

    boolean isInstalled() {
        return reached.compareTo(Milestone.INSTALLATION) >= 0;
    }
}
