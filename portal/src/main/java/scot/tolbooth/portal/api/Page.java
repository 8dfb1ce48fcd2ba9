package scot.tolbooth.portal.api;

import java.util.List;
import java.util.function.Function;

/**
 * A part of a list.
 *
 * @param page which part, from 0
 * @param size how many items a part has at most
 * @param total how many items the whole list has
 */
public record Page<T>(List<T> items, int page, int size, long total) {

    /** Shows one page of a whole list. */
    public static <A, T> Page<T> of(List<A> all, Paging paging, Function<A, T> shown) {
        List<T> items = all.stream()
                .skip(paging.offset())
                .limit(paging.size())
                .map(shown)
                .toList();
        return new Page<>(items, paging.page(), paging.size(), all.size());
    }

    /** The same page with its items shown otherwise. */
    public <R> Page<R> map(Function<T, R> shown) {
        return new Page<>(items.stream().map(shown).toList(), page, size, total);
    }
}
