package scot.tolbooth.radius.authentication;

import scot.tolbooth.radius.policy.AcceptPolicy;
import scot.tolbooth.radius.registrant.TermsOfUse;

/**
 * The rules without the database, by what is in memory alone: they are asked on the thread of the RADIUS port, which must
 * not wait. Nobody is let in at a site whose own rules are not in memory yet, which it is some seconds after it was made.
 */
final class StandbyRules {

    private final AcceptPolicy policy;
    private final AccessRules rules;

    StandbyRules(AcceptPolicy policy, TermsOfUse terms) {
        this.policy = policy;
        this.rules = new AccessRules(
                (attempt, group, until) -> policy.settleFromMemory(attempt.site(), group, attempt.received(), until),
                terms);
    }

    Decision decide(AccessAttempt attempt, KnownFacts known) {
        return policy.isInMemory(attempt.site())
                ? rules.decide(attempt, known)
                : Decision.Reject.because(RejectReason.UNKNOWN_USER);
    }
}
