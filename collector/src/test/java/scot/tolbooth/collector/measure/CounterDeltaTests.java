package scot.tolbooth.collector.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CounterDeltaTests {

    private static final Duration MINUTE = Duration.ofSeconds(60);
    private static final double GIGABIT = 1e9 / 8;

    @Test
    void aRateIsTheDifferenceOverTheTime() {
        assertThat(between(wide(1_000), wide(61_000), MINUTE, GIGABIT)).isEqualTo(new CounterDelta.Rate(1_000));
        assertThat(between(narrow(1_000), narrow(61_000), MINUTE, null)).isEqualTo(new CounterDelta.Rate(1_000));
        assertThat(between(wide(7), wide(7), MINUTE, GIGABIT)).isEqualTo(new CounterDelta.Rate(0));
    }

    @Test
    void a32BitCounterMayWrapOnceOnALineOfKnownSpeed() {
        assertThat(between(narrow(0xFFFF_FFF0L), narrow(44), MINUTE, 1e6 / 8)).isEqualTo(new CounterDelta.Rate(1));
        assertGap(between(narrow(0xFFFF_FFF0L), narrow(44), MINUTE, null), "unknown speed");
    }

    @Test
    void a32BitCounterThatCouldHaveWrappedTwiceIsAGap() {
        assertGap(between(narrow(1_000), narrow(2_000), MINUTE, GIGABIT), "more than once");
    }

    @Test
    void a64BitCounterNeverWraps() {
        assertGap(between(wide(2_000), wide(1_000), MINUTE, GIGABIT), "backwards");
        // Beyond 2^63 it goes on.
        assertThat(between(wide(Long.MAX_VALUE), wide(Long.MIN_VALUE), Duration.ofSeconds(1), GIGABIT))
                .isEqualTo(new CounterDelta.Rate(1));
    }

    @Test
    void aJumpBeyondTheLineRateIsAGap() {
        assertGap(between(wide(0), wide(90_000_000_000L), MINUTE, GIGABIT), "line rate");
        assertThat(between(wide(0), wide(90_000_000_000L), MINUTE, null)).isInstanceOf(CounterDelta.Rate.class);
    }

    /** The second reading came late, as from a device whose answers are slow. */
    @Test
    void aLineThatSeemsToCarryALittleMoreThanItCanCarriesWhatItCan() {
        assertThat(between(wide(0), wide(8_000_000_000L), MINUTE, GIGABIT)).isEqualTo(new CounterDelta.Rate(GIGABIT));
    }

    @Test
    void anInterruptionOrAnotherWidthIsAGap() {
        assertGap(between(new Counter(1, 64, 0L), new Counter(2, 64, 5L), MINUTE, null), "interrupted");
        assertGap(between(new Counter(1, 64, null), new Counter(2, 64, 5L), MINUTE, null), "interrupted");
        assertGap(between(narrow(1), wide(2), MINUTE, null), "width");
        assertGap(between(wide(1), wide(2), Duration.ZERO, null), "no time");
    }

    @Test
    void whateverHappensARateIsRightOrThereIsAGap() {
        Random random = new Random(20261121);
        for (int i = 0; i < 50_000; i++) {
            int bits = random.nextBoolean() ? 32 : 64;
            double mostPerSecond = Math.pow(10, 4 + random.nextInt(6));
            int seconds = 1 + random.nextInt(400);
            long start = bits == 32 ? random.nextLong() & 0xFFFF_FFFFL : random.nextLong();
            long counted = (long) (random.nextDouble() * mostPerSecond * seconds);
            long end = bits == 32 ? start + counted & 0xFFFF_FFFFL : start + counted;
            CounterDelta delta = between(
                    new Counter(start, bits, 0L),
                    new Counter(end, bits, 0L),
                    Duration.ofSeconds(seconds),
                    mostPerSecond);
            if (delta instanceof CounterDelta.Rate rate) {
                assertThat(rate.perSecond()).isCloseTo((double) counted / seconds, within(1.0));
            }
        }
    }

    @Test
    void afterARestartThereIsNeverASpike() {
        Random random = new Random(497);
        for (int i = 0; i < 50_000; i++) {
            int bits = random.nextBoolean() ? 32 : 64;
            long start = bits == 32 ? random.nextLong() & 0xFFFF_FFFFL : random.nextLong() >>> 1;
            CounterDelta delta = between(
                    new Counter(start, bits, 0L), new Counter(random.nextInt(1_000_000), bits, 0L), MINUTE, GIGABIT);
            if (delta instanceof CounterDelta.Rate rate) {
                assertThat(rate.perSecond()).isBetween(0.0, GIGABIT);
            }
        }
    }

    private static CounterDelta between(Counter before, Counter after, Duration elapsed, @Nullable Double most) {
        return CounterDelta.between(before, after, elapsed, most);
    }

    private static Counter wide(long value) {
        return new Counter(value, 64, null);
    }

    private static Counter narrow(long value) {
        return new Counter(value, 32, null);
    }

    private static void assertGap(CounterDelta delta, String reason) {
        assertThat(delta)
                .isInstanceOfSatisfying(
                        CounterDelta.Gap.class,
                        gap -> assertThat(gap.reason())
                                .startsWith("gap because")
                                .contains(reason));
    }
}
