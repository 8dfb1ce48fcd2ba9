package scot.tolbooth.radius.policy;

import java.util.List;
import java.util.Optional;
import scot.tolbooth.inventory.audit.Change;
import scot.tolbooth.inventory.audit.SaveOutcome;
import scot.tolbooth.radius.registrant.GroupName;

/** The rules of policy. Every change is audited, and effective at once. */
public interface Policies {

    /** Every rule, in the order in which they are asked; the base rule, which the settings make, comes last. */
    List<PolicyRule> all();

    /** A stored rule. */
    Optional<PolicyRule> find(RuleName name);

    /** Creates the rule, or replaces it whatever its version was. */
    SaveOutcome save(PolicyRule rule, Change change);

    /** Replaces it as it was read, or throws {@link scot.tolbooth.inventory.audit.StaleVersionException}. */
    SaveOutcome replace(PolicyRule rule, Change change);

    /** Removes it and says whether there was one. */
    boolean remove(RuleName name, Change change);

    /** What such a request would get, and why; the group {@link GroupName#GRACE} has its own end. */
    PolicyTrial tryOut(PolicyQuestion question);
}
