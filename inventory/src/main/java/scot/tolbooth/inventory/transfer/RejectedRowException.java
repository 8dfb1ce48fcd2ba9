package scot.tolbooth.inventory.transfer;

import java.util.List;
import java.util.Objects;

/** A row may not be imported because of one of its columns. */
public final class RejectedRowException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String column;

    public RejectedRowException(String column, String problem) {
        super(problem);
        this.column = column;
    }

    /** One for a rule that names its column first, such as "parent must …"; for the whole row where it names none. */
    static RejectedRowException of(IllegalArgumentException broken, List<CsvColumn<?>> columns) {
        String rule = Objects.toString(broken.getMessage(), "is not valid");
        String first = rule.split(" ", 2)[0];
        boolean named = columns.stream().anyMatch(column -> column.name().equals(first));
        return named
                ? new RejectedRowException(first, rule.substring(first.length()).strip())
                : new RejectedRowException("", rule);
    }

    public String column() {
        return column;
    }
}
