package scot.tolbooth.radius.accounting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("checklist-36")
class EventTimeTests {

    private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");

    @Test
    void withoutAnythingItIsNow() {
        assertThat(EventTime.of(NOW, null, null)).isEqualTo(NOW);
    }

    @Test
    void theDelayCountsMostButNotBeyondADay() {
        assertThat(EventTime.of(NOW, 90L, NOW.minusSeconds(5))).isEqualTo(NOW.minusSeconds(90));
        assertThat(EventTime.of(NOW, 4_000_000_000L, null)).isEqualTo(NOW.minus(Duration.ofDays(1)));
    }

    @Test
    void theClockOfTheNasCountsWhereItCanBeRight() {
        assertThat(EventTime.of(NOW, 0L, NOW.minusSeconds(40))).isEqualTo(NOW.minusSeconds(40));
    }

    @Test
    void aClockThatIsNotSetOrFastIsPassedOver() {
        assertThat(EventTime.of(NOW, null, Instant.EPOCH)).isEqualTo(NOW);
        assertThat(EventTime.of(NOW, null, NOW.plusSeconds(600))).isEqualTo(NOW);
    }
}
