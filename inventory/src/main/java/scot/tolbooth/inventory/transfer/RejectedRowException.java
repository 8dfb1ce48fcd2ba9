package scot.tolbooth.inventory.transfer;

/** A row may not be imported because of one of its columns. */
public final class RejectedRowException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String column;

    public RejectedRowException(String column, String problem) {
        super(problem);
        this.column = column;
    }

    public String column() {
        return column;
    }
}
