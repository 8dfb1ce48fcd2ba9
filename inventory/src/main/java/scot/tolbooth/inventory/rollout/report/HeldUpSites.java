package scot.tolbooth.inventory.rollout.report;

import java.time.LocalDate;
import java.util.AbstractList;
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

    /** The gravest and longest held up first; each is put into words when it is read. */
    static List<HeldUpSite> of(Collection<Site> sites, Map<SiteCode, Standing> standings) {
        List<Found> found = sites.stream()
                .flatMap(site -> Stream.ofNullable(standings.get(site.code()))
                        .filter(HeldUpSites::isHeldUp)
                        .map(standing ->
                                new Found(site, standing, standing.suggestion().since())))
                .sorted(Comparator.comparing((Found one) -> one.standing().colour())
                        .reversed()
                        .thenComparing(Found::since)
                        .thenComparing(one -> one.site().code()))
                .toList();
        return new InWords(found);
    }

    private record Found(Site site, Standing standing, LocalDate since) {}

    private static final class InWords extends AbstractList<HeldUpSite> {

        private final List<Found> found;

        InWords(List<Found> found) {
            this.found = found;
        }

        @Override
        public HeldUpSite get(int index) {
            return heldUp(found.get(index));
        }

        @Override
        public int size() {
            return found.size();
        }
    }

    private static boolean isHeldUp(Standing standing) {
        RagColour suggested = standing.suggestion().colour();
        return suggested == RagColour.RED
                || suggested == RagColour.AMBER
                || !standing.facts().blockers().isEmpty();
    }

    private static HeldUpSite heldUp(Found one) {
        Standing standing = one.standing();
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
                one.site().code().value(),
                one.site().name(),
                standing.colour(),
                next == null ? "\u2013" : next.milestone().label(),
                reasons.stream().distinct().toList(),
                one.since());
    }
}
