package scot.tolbooth.portal.operations;

import java.time.Clock;
import java.util.List;
import scot.tolbooth.inventory.site.SiteCode;
import scot.tolbooth.portal.funnel.Funnel;
import scot.tolbooth.portal.funnel.FunnelFilter;
import scot.tolbooth.portal.walkup.WalkUp;
import scot.tolbooth.portal.walkup.WalkUps;

/** How people get online at one site, in short. */
record SiteSignUps(Funnel funnel, WalkUps walkUps, Clock clock) {

    private static final int LATEST_TESTS = 5;

    /**
     * What a site's page shows of it.
     *
     * @param summary of the last days, in words
     * @param tests the latest walk-up tests, newest first
     */
    public record InShort(String summary, List<WalkUp> tests) {}

    InShort of(SiteCode site) {
        FunnelFilter filter = FunnelChoice.lately(site, clock);
        String summary = FunnelView.summary(funnel.all(filter));
        return new InShort("Of the last " + filter.days() + " days: " + summary, walkUps.of(site, LATEST_TESTS));
    }
}
