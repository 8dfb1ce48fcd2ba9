package scot.tolbooth.radius.policy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import scot.tolbooth.radius.registrant.GroupName;

/**
 * What a request would get, and why.
 *
 * @param attributes what the Accept would carry; a Class that tells whose it is comes with it
 * @param untold what the rules say and the vendor's NAS has no attribute for
 */
public record PolicyTrial(
        PolicyQuestion question, Settled settled, List<CarriedAttribute> attributes, List<Term> untold) {

    public PolicyTrial {
        attributes = List.copyOf(attributes);
        untold = List.copyOf(untold);
    }

    /** The rule that an attribute comes from; absent where it comes from none. */
    public @Nullable RuleName source(CarriedAttribute attribute) {
        if (attribute.term() == null) {
            return null;
        }
        if (attribute.term() == Term.SESSION_TIMEOUT && isCutShortByOwnEnd()) {
            return null;
        }
        boolean cutShort = attribute.term() == Term.SESSION_TIMEOUT && isCutShort();
        PolicyRule rule = settled.sources().get(cutShort ? Term.ENDS_AT_CLOSING : attribute.term());
        return rule == null ? null : rule.name();
    }

    /** Whether closing time ends the session before its timeout would. */
    public boolean isCutShort() {
        Optional<Duration> closing = settled.untilClosing();
        Optional<Long> timeout = settled.terms().number(Term.SESSION_TIMEOUT);
        return closing.isPresent() && (timeout.isEmpty() || closing.get().toSeconds() < timeout.get());
    }

    /** Whether the person must be offline before policy says so: they have a card, or minutes to read a code. */
    public boolean isCutShortByOwnEnd() {
        Instant end = question.until();
        if (end == null) {
            return false;
        }
        long own = Settled.secondsUntil(end, question.at());
        Optional<Long> timeout = settled.terms().number(Term.SESSION_TIMEOUT);
        Optional<Long> closing = settled.untilClosing().map(Duration::toSeconds);
        return timeout.filter(seconds -> seconds <= own).isEmpty()
                && closing.filter(seconds -> seconds <= own).isEmpty();
    }

    /** Whether that is because of the minutes that they have to read a code. */
    public boolean isGrace() {
        return GroupName.GRACE.equals(question.group());
    }

    /** What was settled, as one sentence. */
    public String sentence() {
        return PolicyWords.terms(settled.terms());
    }
}
