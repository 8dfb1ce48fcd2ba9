package scot.tolbooth.inventory.rollout.forecast;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import scot.tolbooth.inventory.contractor.ContractorId;

/**
 * A part of the programme that takes half as long, to see what the end owes to it.
 *
 * @param step whose durations are halved; none where absent
 * @param contractor whose durations are halved and whose visits are doubled; none where absent
 */
record Tweak(@Nullable Step step, @Nullable ContractorId contractor) {

    static final Tweak NONE = new Tweak(null, null);

    double durationOf(Step of, KnownSite site) {
        Optional<ContractorId> by = of.work().map(site.contractors()::get);
        return of == step
                        || (contractor != null && by.filter(contractor::equals).isPresent())
                ? 0.5
                : 1;
    }

    double visitsOf(ContractorId of) {
        return of.equals(contractor) ? 2 : 1;
    }
}
