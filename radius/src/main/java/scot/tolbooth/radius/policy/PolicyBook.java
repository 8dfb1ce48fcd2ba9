package scot.tolbooth.radius.policy;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** All rules at one moment, the most specific first and the base rule last. */
final class PolicyBook {

    private final List<PolicyRule> rules;

    PolicyBook(Collection<PolicyRule> rules) {
        this.rules = rules.stream().sorted(PolicyRule.ORDER).toList();
    }

    List<PolicyRule> rules() {
        return rules;
    }

    /** What holds: each term is said by the first rule that holds and says it. */
    Settled settle(Circumstances circumstances) {
        Map<Term, Object> values = new EnumMap<>(Term.class);
        Map<Term, PolicyRule> sources = new EnumMap<>(Term.class);
        List<Settled.Judgement> judgements = new ArrayList<>(rules.size());
        for (PolicyRule rule : rules) {
            Scope.Mismatch mismatch = rule.scope().mismatch(circumstances);
            judgements.add(new Settled.Judgement(rule, mismatch));
            if (mismatch == null) {
                rule.terms().values().forEach((term, value) -> {
                    if (values.putIfAbsent(term, value) == null) {
                        sources.put(term, rule);
                    }
                });
            }
        }
        return new Settled(circumstances, new Terms(values), sources, judgements);
    }
}
