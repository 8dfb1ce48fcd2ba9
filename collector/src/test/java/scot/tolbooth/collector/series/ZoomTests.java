package scot.tolbooth.collector.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ZoomTests {

    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

    @ParameterizedTest
    @CsvSource({"PT1H, PT1M", "PT24H, PT5M", "P7D, PT30M", "P30D, PT2H", "P365D, PT24H", "P3650D, P7D"})
    void theStepFollowsTheTime(Duration length, Duration step) {
        assertThat(Zoom.step(NOON.minus(length), NOON, Zoom.USUAL_SAMPLES)).isEqualTo(step);
    }

    @Test
    void noTimeGivesMoreSamplesThanAskedForNorFewerThanItNeed() {
        Random random = new Random(20261128);
        for (int i = 0; i < 20_000; i++) {
            Instant from = NOON.minusSeconds(random.nextInt(1_000_000_000));
            Instant to = from.plusMillis(1 + (long) Math.exp(random.nextDouble() * 27));
            int most = Zoom.LEAST_SAMPLES + random.nextInt(Zoom.MOST_SAMPLES - Zoom.LEAST_SAMPLES + 1);
            Duration step = Zoom.step(from, to, most);

            assertThat(Zoom.samples(from, to, step)).isBetween(1L, (long) most);
            if (step.toSeconds() > 60) {
                // Steps of the ladder grow by 2.5 times at most.
                assertThat(Zoom.samples(from, to, step.dividedBy(3))).isGreaterThan(most - 3L);
            }
        }
    }

    @Test
    void aScreenHasItsBounds() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Zoom.step(NOON, NOON.plusSeconds(60), 5001))
                .withMessage("points must be from 10 to 5000, not 5001");
    }
}
