package scot.tolbooth.portal.api.policy;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import scot.tolbooth.inventory.audit.Change;
import scot.tolbooth.inventory.audit.SaveOutcome;
import scot.tolbooth.inventory.site.Sites;
import scot.tolbooth.portal.api.Columns;
import scot.tolbooth.portal.api.Editable;
import scot.tolbooth.portal.api.Fields;
import scot.tolbooth.portal.api.Keys;
import scot.tolbooth.portal.api.References;
import scot.tolbooth.radius.policy.Policies;
import scot.tolbooth.radius.policy.PolicyRule;
import scot.tolbooth.radius.policy.RuleName;

/** What editing needs to know of rules of policy. */
record EditablePolicyRules(Policies policies, Sites sites) implements Editable<PolicyRule, PolicyRuleJson> {

    @Override
    public String noun() {
        return "policy rule";
    }

    @Override
    public String address() {
        return "/api/v1/policy-rules";
    }

    @Override
    public String key(PolicyRule rule) {
        return rule.name().value();
    }

    @Override
    public long version(PolicyRule rule) {
        return rule.version();
    }

    @Override
    public PolicyRuleJson shown(PolicyRule rule) {
        return PolicyRuleJson.of(rule);
    }

    @Override
    public Optional<PolicyRule> find(String key) {
        return Keys.read(key, RuleName::new).flatMap(policies::find);
    }

    @Override
    public PolicyRule read(Fields fields, @Nullable String key, @Nullable PolicyRule before) {
        return PolicyRuleJson.read(
                fields, Keys.field(fields, "name", key, RuleName::new), References.site(sites), before);
    }

    @Override
    public Columns columns() {
        return Columns.NONE;
    }

    @Override
    public SaveOutcome save(PolicyRule rule, Change change) {
        return policies.save(rule, change);
    }

    @Override
    public SaveOutcome replace(PolicyRule rule, Change change) {
        return policies.replace(rule, change);
    }

    @Override
    public boolean remove(PolicyRule rule, Change change) {
        return policies.remove(rule.name(), change);
    }
}
