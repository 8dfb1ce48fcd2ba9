package scot.tolbooth.collector.poll;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class OwnPaceTests {

    private long millis = Long.MAX_VALUE / 1_000_000;
    private final OwnPace pace = new OwnPace(Duration.ofMillis(500), Duration.ofSeconds(1), () -> millis * 1_000_000);

    @Test
    void whoBeatsAtEvenIntervalsKeepsUp() {
        long mark = pace.mark();
        for (int beat = 0; beat < 10; beat++) {
            pass(beat % 2 == 0 ? 500 : 1400);
            pace.beat();
        }
        assertThat(pace.keptSince(mark)).isTrue();
    }

    @Test
    void whoWasLateOnceDidNotKeepUpInThatTimeAndDoesAfterwards() {
        long before = pace.mark();
        pass(1600);
        pace.beat();
        assertThat(pace.keptSince(before)).isFalse();
        pass(100);
        long after = pace.mark();
        pass(400);
        pace.beat();
        assertThat(pace.keptSince(before)).isFalse();
        assertThat(pace.keptSince(after)).isTrue();
    }

    /** An answer may be looked for before the beat comes that is overdue. */
    @Test
    void whoIsOverdueDoesNotKeepUp() {
        long mark = pace.mark();
        pass(1500);
        assertThat(pace.keptSince(mark)).isTrue();
        pass(1);
        assertThat(pace.keptSince(mark)).isFalse();
    }

    private void pass(long by) {
        millis += by;
    }
}
