package scot.tolbooth.radius.authentication;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import scot.tolbooth.radius.grant.GrantKey;

/**
 * What is to be written down of a decided request.
 *
 * @param grant the grant that it uses; absent where it uses none
 */
record Settlement(AuthenticationOutcome outcome, @Nullable GrantKey grant) {

    /** The same, but of nobody where it names somebody who is not known any more. */
    Settlement ofKnown(Set<UUID> known) {
        return outcome.registrant() == null || known.contains(outcome.registrant())
                ? this
                : new Settlement(outcome.ofNobody(), grant);
    }
}
