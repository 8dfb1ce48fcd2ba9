package scot.tolbooth.portal.programme.asbestos;

import java.util.List;
import org.jspecify.annotations.Nullable;
import scot.tolbooth.inventory.rollout.asbestos.AreaState;
import scot.tolbooth.inventory.rollout.asbestos.RecordedOutcome;
import scot.tolbooth.inventory.rollout.asbestos.Restriction;

/**
 * A work area as its page shows it.
 *
 * @param outcome the latest, whether it still holds or not
 * @param restrictions the open ones
 * @param nextStep what comes next in carrying the outcome out; absent where nothing does
 */
public record AreaView(
        AreaState state,
        @Nullable RecordedOutcome outcome,
        List<Restriction> restrictions,
        @Nullable String nextStep) {}
