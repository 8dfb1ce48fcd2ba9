package scot.tolbooth.portal.api;

/**
 * Which page of a list is asked for.
 *
 * @param page from 0
 * @param size 1 to 500
 */
public record Paging(int page, int size) {

    static final int DEFAULT_SIZE = 50;
    static final int LARGEST_SIZE = 500;

    /** Reads {@code page} and {@code size}, to be built together with the query's other parameters. */
    public static Field<Paging> read(Fields query) {
        Field<Integer> page = query.optional("page", Kind.wholeNumber(0, 999_999), 0);
        Field<Integer> size = query.optional("size", Kind.wholeNumber(1, LARGEST_SIZE), DEFAULT_SIZE);
        return () -> new Paging(page.value(), size.value());
    }

    public long offset() {
        return (long) page * size;
    }
}
