package scot.tolbooth.portal.programme;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import scot.tolbooth.inventory.rollout.Milestone;
import scot.tolbooth.inventory.rollout.RolloutState;
import scot.tolbooth.inventory.rollout.SiteMilestone;
import scot.tolbooth.inventory.rollout.blocker.Blocker;
import scot.tolbooth.inventory.rollout.rag.RagColour;
import scot.tolbooth.inventory.site.Site;

/**
 * Where one site stands in the programme.
 *
 * @param milestones those that are recorded, in order
 * @param colour absent where nobody has asked for it
 * @param blockers those that hold still
 * @param contractors identifiers of those at work there, now or later
 */
public record ProgrammeRow(
        Site site,
        RolloutState state,
        List<SiteMilestone> milestones,
        @Nullable RagColour colour,
        List<Blocker> blockers,
        List<String> contractors) {

    /** Its colour, which {@link Programme#coloured} works out. */
    public RagColour rag() {
        return Objects.requireNonNull(colour, "the colour was not asked for");
    }

    ProgrammeRow withColour(RagColour shown) {
        return new ProgrammeRow(site, state, milestones, shown, blockers, contractors);
    }

    public String code() {
        return site.code().value();
    }

    public String town() {
        return site.town() == null ? "" : site.town();
    }

    /** The dates of the milestone to come; absent where live, or where none are recorded. */
    public @Nullable SiteMilestone next() {
        Milestone milestone = state.next();
        return milestone == null ? null : dates(milestone).orElse(null);
    }

    /** The dates of its go-live; absent where none are recorded. */
    public @Nullable SiteMilestone goLive() {
        return dates(Milestone.GO_LIVE).orElse(null);
    }

    Optional<SiteMilestone> dates(Milestone wanted) {
        return milestones.stream().filter(one -> one.milestone() == wanted).findFirst();
    }

    public boolean isBlocked() {
        return !blockers.isEmpty();
    }

    /** Word of the milestone to come, or {@code live}. */
    public String stage() {
        Milestone milestone = state.next();
        return milestone == null ? "live" : milestone.word();
    }

    /** The milestone to come in words, or that it is live. */
    public String stageLabel() {
        Milestone milestone = state.next();
        return milestone == null ? "Live" : milestone.label();
    }

    public String reachedLabel() {
        Milestone milestone = state.reached();
        return milestone == null ? state.tracked() ? "-" : "Not tracked" : milestone.label();
    }

    /** How far it is: 0 where it is to be identified; live sites last. */
    int place() {
        Milestone next = state.next();
        return next == null ? Milestone.values().length : next.compareTo(Milestone.IDENTIFIED);
    }

    LocalDate expectedOrNever() {
        LocalDate expected = state.expected();
        return expected == null ? LocalDate.MAX : expected;
    }

    LocalDate goLiveOrNever() {
        SiteMilestone goLive = goLive();
        LocalDate day = goLive == null ? null : goLive.actual() != null ? goLive.actual() : goLive.expected();
        return day == null ? LocalDate.MAX : day;
    }
}
