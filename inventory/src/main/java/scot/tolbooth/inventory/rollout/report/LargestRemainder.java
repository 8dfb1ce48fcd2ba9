package scot.tolbooth.inventory.rollout.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Whole percentages that add up to 100: every count gets its percentage rounded down, and the points that are left go
 * one each to the largest remainders; of equal remainders the smaller count comes first, then the one listed first.
 */
public final class LargestRemainder {

    /** The rule as reports state it. */
    public static final String STATED = """
            Percentages are whole numbers that add up to 100: each is rounded down and the points left over go one each \
            to the largest remainders (of equal ones, to the smaller count first).""";

    private static final int HUNDRED = 100;

    private LargestRemainder() {}

    /**
     * The percentage of each count, in their order; all 0 where there is nothing to share.
     *
     * @throws IllegalArgumentException if a count is negative
     */
    public static List<Integer> percentages(List<Long> counts) {
        if (counts.stream().anyMatch(count -> count < 0)) {
            throw new IllegalArgumentException("counts must not be negative");
        }
        long total = counts.stream().mapToLong(Long::longValue).sum();
        if (total == 0) {
            return counts.stream().map(count -> 0).toList();
        }
        List<Integer> percentages = new ArrayList<>(counts.stream()
                .map(count -> Math.toIntExact(count * HUNDRED / total))
                .toList());
        int left = HUNDRED - percentages.stream().mapToInt(Integer::intValue).sum();
        IntStream.range(0, counts.size())
                .boxed()
                .sorted(Comparator.comparingLong((Integer index) -> -(counts.get(index) * HUNDRED % total))
                        .thenComparing(counts::get))
                .limit(left)
                .forEach(index -> percentages.set(index, percentages.get(index) + 1));
        return List.copyOf(percentages);
    }
}
