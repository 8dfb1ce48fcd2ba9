package scot.tolbooth.radius.policy;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** What a rule says, or several rules together: a value for some terms, read by {@link Term#read}. */
public record Terms(Map<Term, Object> values) {

    public Terms {
        Map<Term, Object> checked = new EnumMap<>(Term.class);
        values.forEach((term, value) -> checked.put(term, checked(term, value)));
        values = Collections.unmodifiableMap(checked);
    }

    public boolean has(Term term) {
        return values.containsKey(term);
    }

    /** The value of a term that is a number. */
    public Optional<Long> number(Term term) {
        return Optional.ofNullable((Long) values.get(term));
    }

    /** The value of a term that is a name. */
    public Optional<String> text(Term term) {
        return Optional.ofNullable((String) values.get(term));
    }

    /** Whether a term that is a flag holds. */
    public boolean is(Term term) {
        return Boolean.TRUE.equals(values.get(term));
    }

    private static Object checked(Term term, Object value) {
        try {
            return term.require(value);
        } catch (IllegalArgumentException broken) {
            throw new IllegalArgumentException(term.word() + " " + broken.getMessage(), broken);
        }
    }
}
