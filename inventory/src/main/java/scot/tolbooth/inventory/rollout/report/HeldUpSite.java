package scot.tolbooth.inventory.rollout.report;

import java.time.LocalDate;
import java.util.List;
import scot.tolbooth.inventory.rollout.rag.RagColour;

/**
 * A site that does not go forward, and why.
 *
 * @param next the milestone that it waits for
 * @param reasons in sentences
 * @param since since when the colour has been asked for
 */
public record HeldUpSite(
        String code, String name, RagColour colour, String next, List<String> reasons, LocalDate since) {

    public HeldUpSite {
        reasons = List.copyOf(reasons);
    }
}
