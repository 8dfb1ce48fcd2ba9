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
import scot.tolbooth.collector.availability.Availability.Outage;
import scot.tolbooth.collector.series.Sample;
import scot.tolbooth.collector.state.OperationalState;
import scot.tolbooth.portal.staff.ScottishTime;

class ChartDrawingTests {

    private static final Instant FROM = Instant.parse("2026-11-21T12:00:00Z");
    private static final Duration STEP = Duration.ofMinutes(1);

    private final ChartDrawing drawing = new ChartDrawing(
            FROM,
            FROM.plus(Duration.ofHours(1)),
            STEP,
            new ScottishTime(Clock.fixed(FROM.plusSeconds(3400), ZoneOffset.UTC)));

    @Test
    void aGapStaysAGap() {
        Chart chart = draw(0, 1, 2, 10, 11);

        assertThat(chart.lines().get(0).path().chars().filter(c -> c == 'M')).hasSize(2);
    }

    @Test
    void aGapIsSaidWithItsReasonWhereOneIsKnown() {
        Outage outage = new Outage(
                FROM.plus(STEP.multipliedBy(4)),
                FROM.plus(STEP.multipliedBy(8)),
                OperationalState.DOWN,
                "does not answer",
                Duration.ofMinutes(4));
        Chart chart = drawing.draw("wan", "WAN", "", List.of(measured(0, 1, 2, 10, 11, 55, 56)), List.of(outage));

        assertThat(chart.gaps())
                .containsExactly(
                        "21 Nov 2026, 12:03 to 21 Nov 2026, 12:10: down, does not answer",
                        "21 Nov 2026, 12:12 to 21 Nov 2026, 12:55: nothing was measured");
    }

    @Test
    void whatIsMeasuredMoreSeldomThanTheStepsHasNoGaps() {
        Chart chart = draw(0, 5, 10, 15, 20, 25, 30, 35, 40, 45, 50, 55);

        assertThat(chart.lines().get(0).path().chars().filter(c -> c == 'M')).hasSize(1);
        assertThat(chart.gaps()).isEmpty();
    }

    @Test
    void theHighestAndLowestOfEachStepAreDrawnAndTheScaleHoldsThem() {
        List<Sample> samples = List.of(
                new Sample(FROM, 1, 2, 3, 60),
                new Sample(FROM.plus(STEP), 0, 2, 900, 60),
                new Sample(FROM.plus(STEP.multipliedBy(2)), 1, 2, 3, 60));
        Chart chart = drawing.draw("wan", "WAN", "", List.of(new ChartDrawing.Measured("In", samples)));

        assertThat(chart.values().get(4).label()).isEqualTo("1,000");
        // 900 of 1,000 on a drawing from 176 up to 12.
        assertThat(chart.lines().get(0).band())
                .startsWith("M56.0 175.5L66.7 28.4L")
                .endsWith("Z");
        assertThat(chart.table().get(1).values()).containsExactly("2 (0 to 900)");
        assertThat(chart.steps()).isEqualTo("Line: mean of each 1 min; shading: from lowest to highest.");
    }

    @Test
    void oneMeasurementForEachStepNeedsNoShading() {
        assertThat(draw(0, 1, 2).lines().get(0).band()).isEmpty();
        assertThat(draw(0, 1, 2).steps()).isEmpty();
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
        return drawing.draw("people", "People", "", List.of(measured(minutes)));
    }

    private static ChartDrawing.Measured measured(int... minutes) {
        return new ChartDrawing.Measured(
                "People",
                IntStream.of(minutes)
                        .mapToObj(minute -> new Sample(FROM.plus(STEP.multipliedBy(minute)), minute, minute, minute, 1))
                        .toList());
    }
}
