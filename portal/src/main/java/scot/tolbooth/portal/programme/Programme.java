package scot.tolbooth.portal.programme;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import scot.tolbooth.inventory.rollout.Milestone;
import scot.tolbooth.inventory.rollout.Rollout;
import scot.tolbooth.inventory.rollout.RolloutState;
import scot.tolbooth.inventory.rollout.SiteMilestone;
import scot.tolbooth.inventory.site.Site;
import scot.tolbooth.inventory.site.SiteCode;
import scot.tolbooth.inventory.site.Sites;

/** All sites by where they stand between identified and live. */
class Programme {

    private final Sites sites;
    private final Rollout rollout;

    Programme(Sites sites, Rollout rollout) {
        this.sites = sites;
        this.rollout = rollout;
    }

    /** By the milestone to come and the day on which it is expected; live sites last. */
    List<ProgrammeRow> rows() {
        Map<SiteCode, List<SiteMilestone>> milestones =
                rollout.all().stream().collect(Collectors.groupingBy(SiteMilestone::site));
        Map<SiteCode, RolloutState> states = rollout.states();
        return sites.all().stream()
                .map(site -> row(
                        site,
                        states.getOrDefault(site.code(), RolloutState.of(List.of(), LocalDate.MIN)),
                        milestones.getOrDefault(site.code(), List.of())))
                .sorted(Comparator.comparingInt(Programme::place)
                        .thenComparing(Programme::expected)
                        .thenComparing(ProgrammeRow::code))
                .toList();
    }

    Optional<ProgrammeRow> find(SiteCode code) {
        return sites.find(code).map(site -> row(site, rollout.state(code), rollout.of(code)));
    }

    private static ProgrammeRow row(Site site, RolloutState state, List<SiteMilestone> milestones) {
        return new ProgrammeRow(site, state, dates(milestones, state.next()), dates(milestones, Milestone.GO_LIVE));
    }

    private static @Nullable SiteMilestone dates(List<SiteMilestone> milestones, @Nullable Milestone wanted) {
        return milestones.stream()
                .filter(one -> one.milestone() == wanted)
                .findFirst()
                .orElse(null);
    }

    private static int place(ProgrammeRow row) {
        Milestone next = row.state().next();
        return next == null ? Integer.MAX_VALUE : next.compareTo(Milestone.IDENTIFIED);
    }

    private static LocalDate expected(ProgrammeRow row) {
        LocalDate expected = row.state().expected();
        return expected == null ? LocalDate.MAX : expected;
    }
}
