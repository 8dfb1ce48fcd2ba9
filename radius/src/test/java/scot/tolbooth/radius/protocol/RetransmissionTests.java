package scot.tolbooth.radius.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** RFC 5080 section 2.2.1. */
class RetransmissionTests {

    @Test
    void eachWaitIsTwiceTheOneBeforeATenthMoreOrLessUpToSixteenSeconds() {
        Random random = new Random(5080);
        for (int round = 0; round < 1_000; round++) {
            Retransmission backingOff = Retransmission.backingOff(5, Duration.ofSeconds(2));
            Duration first = backingOff.patience(1, Duration.ZERO, random);
            assertThat(first).isBetween(Duration.ofMillis(1_800), Duration.ofMillis(2_200));
            Duration second = backingOff.patience(2, first, random);
            assertThat(second)
                    .isBetween(
                            first.multipliedBy(19).dividedBy(10),
                            first.multipliedBy(21).dividedBy(10));
            Duration late = backingOff.patience(5, Duration.ofSeconds(15), random);
            assertThat(late).isBetween(Duration.ofMillis(14_400), Duration.ofMillis(17_600));
        }
    }

    @Test
    void aFixedTimeoutStaysTheSame() {
        assertThat(Retransmission.USUAL.patience(3, Duration.ofSeconds(3), new Random(1)))
                .isEqualTo(Duration.ofSeconds(3));
    }
}
