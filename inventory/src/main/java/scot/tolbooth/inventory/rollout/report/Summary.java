package scot.tolbooth.inventory.rollout.report;

import java.util.Collection;
import java.util.List;
import scot.tolbooth.inventory.rollout.rag.CompletedStatus;
import scot.tolbooth.inventory.rollout.rag.RagColour;
import scot.tolbooth.inventory.rollout.rag.Standing;

/**
 * How many of a kind of thing are at which stage and of which colour, each with its denominator.
 *
 * @param all everything that is counted
 * @param commenced how many have begun and how many are not yet due to start, of all
 * @param status the stages of those that have begun
 * @param rag the colours of those that have one
 */
public record Summary(long all, Shares<Boolean> commenced, Shares<CompletedStatus> status, Shares<RagColour> rag) {

    private static final List<CompletedStatus> STAGES = List.of(
            CompletedStatus.COMPLETED, CompletedStatus.DELIVERY, CompletedStatus.PLANNING, CompletedStatus.INITIATION);

    private static final List<RagColour> COLOURS =
            List.of(RagColour.BLUE, RagColour.GREEN, RagColour.AMBER, RagColour.RED);

    /** Counts where they stand. */
    public static Summary of(Collection<Standing> standings) {
        return new Summary(
                standings.size(),
                Shares.of(
                        standings, List.of(true, false), standing -> standing.status() != CompletedStatus.NOT_STARTED),
                Shares.of(standings, STAGES, Standing::status),
                Shares.of(standings, COLOURS, Standing::colour));
    }

    /** How many have no colour. */
    public long unrated() {
        return all - rag.total();
    }
}
