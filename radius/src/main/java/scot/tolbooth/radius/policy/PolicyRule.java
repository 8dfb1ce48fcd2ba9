package scot.tolbooth.radius.policy;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.Map;

/**
 * One rule of policy: in its scope its terms hold, unless a more specific rule says otherwise.
 *
 * @param version counts the changes; 0 for one that is not stored
 */
public record PolicyRule(RuleName name, Scope scope, Terms terms, long version) {

    /** The more specific rule first; of equally specific ones that whose name comes first. */
    public static final Comparator<PolicyRule> ORDER = Comparator.comparingInt(
                    (PolicyRule rule) -> rule.isBase() ? -1 : rule.scope().specificity())
            .reversed()
            .thenComparing(PolicyRule::name);

    public PolicyRule {
        if (terms.values().isEmpty()) {
            throw new IllegalArgumentException("session_timeout_seconds or another term must be given");
        }
    }

    /** What the settings say, everywhere and for everyone. */
    static PolicyRule base(PolicySettings settings) {
        Map<Term, Object> terms = new EnumMap<>(Term.class);
        terms.put(Term.SESSION_TIMEOUT, settings.sessionTimeout().toSeconds());
        terms.put(Term.IDLE_TIMEOUT, settings.idleTimeout().toSeconds());
        terms.put(Term.INTERIM_INTERVAL, settings.interimInterval().toSeconds());
        terms.put(Term.DOWNLOAD, settings.downloadBitsPerSecond());
        terms.put(Term.UPLOAD, settings.uploadBitsPerSecond());
        return new PolicyRule(RuleName.BASE, Scope.EVERYWHERE, new Terms(terms), 0);
    }

    /** Whether it is the settings', which are not edited here. */
    public boolean isBase() {
        return name.equals(RuleName.BASE);
    }

    PolicyRule withVersion(long newVersion) {
        return new PolicyRule(name, scope, terms, newVersion);
    }

    /** Where, for whom and when it holds and what it says, as one sentence. */
    public String sentence() {
        return PolicyWords.scope(scope) + ": " + PolicyWords.terms(terms);
    }
}
