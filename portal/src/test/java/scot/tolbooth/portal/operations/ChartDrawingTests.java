package scot.tolbooth.portal.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import scot.tolbooth.collector.series.Sample;
import scot.tolbooth.portal.staff.ScottishTime;

class ChartDrawingTests {

    private static final Instant FROM = Instant.parse("2026-11-21T12:00:00Z");
    private static final Duration STEP = Duration.ofMinutes(1);

    private final ChartDrawing drawing = new ChartDrawing(
            FROM, FROM.plus(Duration.ofHours(1)), STEP, new ScottishTime(Clock.fixed(FROM, ZoneOffset.UTC)));

    @Test
    void aGapStaysAGap() {
        Chart chart = draw(0, 1, 2, 10, 11);

        assertThat(chart.lines().get(0).path().chars().filter(c -> c == 'M')).hasSize(2);
    }

    @Test
    void nothingMeasuredIsSaidInWords() {
        Chart chart = draw();

        assertThat(chart.isEmpty()).isTrue();
        assertThat(chart.summary()).isEqualTo("Nothing was measured in this time.");
    }

    @Test
    void theTableSaysWhatTheLineShows() {
        Chart chart = draw(0, 1, 2);

        assertThat(chart.table())
                .extracting(Chart.Row::values)
                .containsExactly(List.of("0"), List.of("1"), List.of("2"));
        assertThat(chart.summary()).isEqualTo("People: highest 2, now 2.");
    }

    @ParameterizedTest
    @CsvSource({"0, 4", "3.2, 4", "5, 6", "61, 80", "100, 100", "101, 200", "8300, 10000"})
    void theScaleEndsOnARoundNumber(double most, double end) {
        assertThat(ChartDrawing.roundedUp(most)).isEqualTo(end);
    }

    private Chart draw(int... minutes) {
        List<Sample> samples = IntStream.of(minutes)
                .mapToObj(minute -> new Sample(FROM.plus(STEP.multipliedBy(minute)), minute, minute, minute, 1))
                .toList();
        return drawing.draw("people", "People", "", List.of(new ChartDrawing.Measured("People", samples)));
    }
}
