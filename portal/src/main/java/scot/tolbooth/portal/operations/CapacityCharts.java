package scot.tolbooth.portal.operations;

import static scot.tolbooth.inventory.calendar.CivilTime.LONDON;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import scot.tolbooth.collector.capacity.BusyDay;
import scot.tolbooth.collector.capacity.CircuitCapacity;
import scot.tolbooth.collector.capacity.CircuitCapacity.Way;
import scot.tolbooth.collector.series.Sample;
import scot.tolbooth.portal.operations.ChartDrawing.Measured;
import scot.tolbooth.portal.staff.ScottishTime;

/** Draws how busy a circuit was in the busy hours of each day. */
public final class CapacityCharts {

    private static final Duration DAY = Duration.ofDays(1);

    private final Clock clock;

    public CapacityCharts(Clock clock) {
        this.clock = clock;
    }

    /** Both ways in one chart, as percent of the contract, from the first day that was measured. */
    public Chart of(List<Way> ways) {
        ScottishTime time = new ScottishTime(clock);
        LocalDate today = time.today();
        LocalDate first = ways.stream()
                .flatMap(way -> way.days().stream())
                .map(BusyDay::date)
                .min(LocalDate::compareTo)
                .orElse(today.minusDays(1));
        ChartDrawing drawing = new ChartDrawing(start(first), start(today), DAY, time);
        List<Measured> lines = new ArrayList<>();
        for (Way way : ways) {
            lines.add(new Measured(
                    way.direction().label(),
                    way.days().stream().map(CapacityCharts::percent).toList()));
        }
        int threshold = (int) Math.round(CircuitCapacity.THRESHOLD * 100);
        lines.add(new Measured(
                threshold + " %", List.of(level(start(first), threshold), level(start(today), threshold)), true));
        return drawing.draw("capacity", "Busy hours of each day", "% of contract", lines);
    }

    private static Sample percent(BusyDay day) {
        return level(start(day.date()), day.utilisation() * 100);
    }

    private static Sample level(Instant at, double percent) {
        return new Sample(at, percent, percent, percent, 1);
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay(LONDON).toInstant();
    }
}
