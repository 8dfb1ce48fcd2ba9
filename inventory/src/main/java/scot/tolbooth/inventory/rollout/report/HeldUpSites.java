package scot.tolbooth.inventory.rollout.report;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import scot.tolbooth.inventory.rollout.rag.Facts;
import scot.tolbooth.inventory.rollout.rag.Finding;
import scot.tolbooth.inventory.rollout.rag.RagColour;
import scot.tolbooth.inventory.rollout.rag.Standing;
import scot.tolbooth.inventory.site.Site;
import scot.tolbooth.inventory.site.SiteCode;

/** Names the sites that are held up: stopped by an open blocker, or Red or Amber by the rules. */
final class HeldUpSites {

    private HeldUpSites() {}

    /** The gravest and longest held up first. */
    static List<HeldUpSite> of(Collection<Site> sites, Map<SiteCode, Standing> standings) {
        return sites.stream()
                .flatMap(site -> Stream.ofNullable(standings.get(site.code()))
                        .filter(HeldUpSites::isHeldUp)
                        .map(standing -> heldUp(site, standing)))
                .sorted(Comparator.comparing(HeldUpSite::colour)
                        .reversed()
                        .thenComparing(HeldUpSite::since)
                        .thenComparing(HeldUpSite::code))
                .toList();
    }

    private static boolean isHeldUp(Standing standing) {
        RagColour suggested = standing.suggestion().colour();
        return suggested == RagColour.RED
                || suggested == RagColour.AMBER
                || !standing.facts().blockers().isEmpty();
    }

    private static HeldUpSite heldUp(Site site, Standing standing) {
        Facts facts = standing.facts();
        Facts.Next next = facts.next();
        List<String> reasons = new ArrayList<>();
        facts.blockers().stream().map(Facts.Blocked::sentence).forEach(reasons::add);
        standing.suggestion().findings().stream()
                .filter(finding -> finding.rule().colour().needsNarrative())
                .filter(finding -> finding.rule() != Finding.Rule.BLOCKER_WITHOUT_OWNER)
                .map(Finding::sentence)
                .forEach(reasons::add);
        return new HeldUpSite(
                site.code().value(),
                site.name(),
                standing.colour(),
                next == null ? "\u2013" : next.milestone().label(),
                reasons.stream().distinct().toList(),
                standing.suggestion().since());
    }
}
