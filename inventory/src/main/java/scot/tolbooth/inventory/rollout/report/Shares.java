package scot.tolbooth.inventory.rollout.report;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * How a whole is shared out, in counts and in percentages that add up to 100.
 *
 * @param total the denominator: the sum of the counts
 */
public record Shares<K>(long total, List<Share<K>> shares) {

    /** One part of the whole. */
    public record Share<K>(K of, long count, int percent) {}

    public Shares {
        shares = List.copyOf(shares);
    }

    /** Counts what there is of each kind, in the order of the kinds; what is of none of them is left out. */
    public static <T, K> Shares<K> of(Collection<T> things, List<K> kinds, Function<T, K> kindOf) {
        Map<K, Long> counts = things.stream().collect(Collectors.groupingBy(kindOf, Collectors.counting()));
        List<Long> inOrder =
                kinds.stream().map(kind -> counts.getOrDefault(kind, 0L)).toList();
        List<Integer> percentages = LargestRemainder.percentages(inOrder);
        return new Shares<>(
                inOrder.stream().mapToLong(Long::longValue).sum(),
                IntStream.range(0, kinds.size())
                        .mapToObj(index -> new Share<>(kinds.get(index), inOrder.get(index), percentages.get(index)))
                        .toList());
    }
}
