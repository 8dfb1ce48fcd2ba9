package scot.tolbooth.portal.opendata;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import scot.tolbooth.inventory.rollout.Rollout;
import scot.tolbooth.inventory.rollout.RolloutState;
import scot.tolbooth.inventory.site.Site;
import scot.tolbooth.inventory.site.SiteCode;
import scot.tolbooth.inventory.site.Sites;

/** The only door through which sites become public: they must be publishable, published and live. */
public class PublicSites {

    private final Sites sites;
    private final Rollout rollout;

    PublicSites(Sites sites, Rollout rollout) {
        this.sites = sites;
        this.rollout = rollout;
    }

    /** Every public site, by name. */
    public List<PublicSite> all() {
        Map<SiteCode, RolloutState> states = rollout.states();
        return sites.all().stream()
                .filter(site -> isPublic(site, states))
                .map(PublicSite::of)
                .sorted(Comparator.comparing(PublicSite::name).thenComparing(PublicSite::code))
                .toList();
    }

    /** A site without a recorded rollout is live. */
    static boolean isPublic(Site site, Map<SiteCode, RolloutState> states) {
        RolloutState state = states.get(site.code());
        return site.isPublic() && (state == null || state.isLive());
    }
}
