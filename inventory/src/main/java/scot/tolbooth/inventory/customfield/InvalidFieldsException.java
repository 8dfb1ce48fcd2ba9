package scot.tolbooth.inventory.customfield;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** Values break the rules of their fields; nothing was saved. */
public final class InvalidFieldsException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final transient Map<String, String> problems;

    InvalidFieldsException(Map<String, String> problems) {
        super(problems.size() == 1 ? "1 field is not valid" : problems.size() + " fields are not valid");
        this.problems = Collections.unmodifiableMap(new LinkedHashMap<>(problems));
    }

    /** The rule that each field breaks, by the field's name. */
    public Map<String, String> problems() {
        return problems;
    }
}
