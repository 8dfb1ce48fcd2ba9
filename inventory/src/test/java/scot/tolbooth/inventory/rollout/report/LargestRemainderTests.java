package scot.tolbooth.inventory.rollout.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LargestRemainderTests {

    @Test
    void theCouncilsStageRowComesOutOf43AndOf44() {
        assertThat(LargestRemainder.percentages(List.of(7L, 27L, 3L, 6L))).containsExactly(16, 63, 7, 14);
        assertThat(LargestRemainder.percentages(List.of(7L, 28L, 3L, 6L))).containsExactly(16, 63, 7, 14);
    }

    @Test
    void theCouncilsRagRowComesOutOf44() {
        assertThat(LargestRemainder.percentages(List.of(7L, 33L, 4L, 0L))).containsExactly(16, 75, 9, 0);
    }

    @Test
    void commencedAndNotYetDueComeOutOf45() {
        assertThat(LargestRemainder.percentages(List.of(44L, 1L))).containsExactly(98, 2);
    }

    @Test
    void nothingToShareIsNoPercentAtAll() {
        assertThat(LargestRemainder.percentages(List.of(0L, 0L))).containsExactly(0, 0);
        assertThat(LargestRemainder.percentages(List.of())).isEmpty();
    }

    @Test
    void negativeCountsAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LargestRemainder.percentages(List.of(2L, -1L)))
                .withMessage("counts must not be negative");
    }

    @Test
    void percentagesAddUpTo100AndEachIsWithinOneOfTheExact() {
        Random random = new Random(43_44);
        for (int round = 0; round < 50_000; round++) {
            List<Long> counts = anyCounts(random);
            long total = counts.stream().mapToLong(Long::longValue).sum();

            List<Integer> percentages = LargestRemainder.percentages(counts);

            assertThat(percentages.stream().mapToInt(Integer::intValue).sum()).isEqualTo(total == 0 ? 0 : 100);
            for (int index = 0; total > 0 && index < counts.size(); index++) {
                double exact = 100.0 * counts.get(index) / total;
                assertThat(Math.abs(percentages.get(index) - exact)).isLessThan(1);
            }
        }
    }

    @Test
    void nothingCountedNeverGetsAPoint() {
        Random random = new Random(7);
        for (int round = 0; round < 10_000; round++) {
            List<Long> counts = anyCounts(random);
            List<Integer> percentages = LargestRemainder.percentages(counts);
            for (int index = 0; index < counts.size(); index++) {
                assertThat(counts.get(index) == 0 && percentages.get(index) > 0).isFalse();
            }
        }
    }

    private static List<Long> anyCounts(Random random) {
        List<Long> counts = new ArrayList<>();
        int kinds = 1 + random.nextInt(8);
        for (int kind = 0; kind < kinds; kind++) {
            counts.add((long) random.nextInt(random.nextBoolean() ? 6 : 6_000));
        }
        return counts;
    }
}
