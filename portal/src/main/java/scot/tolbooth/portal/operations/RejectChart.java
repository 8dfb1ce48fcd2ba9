package scot.tolbooth.portal.operations;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import scot.tolbooth.collector.series.Sample;
import scot.tolbooth.portal.operations.ChartDrawing.Measured;
import scot.tolbooth.portal.staff.ScottishTime;
import scot.tolbooth.radius.authentication.RejectReason;
import scot.tolbooth.radius.authentication.RequestFilter;
import scot.tolbooth.radius.authentication.RequestLog;
import scot.tolbooth.radius.authentication.RequestLog.RejectCount;

/** How many requests were refused over time, by reason; nothing in it is about anybody. */
record RejectChart(RequestLog log, Clock clock) {

    private static final int STEPS = 48;
    private static final int LINES = 4;
    private static final Duration SHORTEST = Duration.ofMinutes(1);

    /** What a line has a value for each of. */
    private record Steps(Instant from, Instant to, Duration length) {}

    /** The three most frequent reasons, and all others together. */
    Chart of(RequestFilter filter) {
        RequestFilter everybody =
                new RequestFilter(filter.site(), filter.nas(), null, null, null, filter.from(), filter.to());
        Duration step = step(filter);
        List<RejectCount> counts = log.rejects(everybody, step);
        ChartDrawing drawing = new ChartDrawing(filter.from(), filter.to(), step, new ScottishTime(clock));
        List<RejectReason> reasons = byFrequency(counts);
        List<Measured> lines = new ArrayList<>();
        boolean all = reasons.size() <= LINES;
        List<RejectReason> shown = all ? reasons : reasons.subList(0, LINES - 1);
        Steps steps = new Steps(filter.from(), filter.to(), step);
        shown.forEach(reason -> lines.add(line(label(reason), counts, steps, List.of(reason))));
        if (!all) {
            lines.add(line("other reasons", counts, steps, reasons.subList(LINES - 1, reasons.size())));
        }
        return drawing.draw("rejects", "Refused requests by reason", "", lines);
    }

    private static Duration step(RequestFilter filter) {
        Duration step =
                Duration.between(filter.from(), filter.to()).dividedBy(STEPS).plusSeconds(1);
        return step.compareTo(SHORTEST) < 0 ? SHORTEST : step;
    }

    private static List<RejectReason> byFrequency(List<RejectCount> counts) {
        Map<RejectReason, Long> totals = new EnumMap<>(RejectReason.class);
        counts.forEach(count -> totals.merge(count.reason(), count.count(), Long::sum));
        return totals.entrySet().stream()
                .sorted(Map.Entry.<RejectReason, Long>comparingByValue(Comparator.reverseOrder()))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static Measured line(String name, List<RejectCount> counts, Steps steps, List<RejectReason> reasons) {
        Map<Instant, Long> byStep = new HashMap<>();
        counts.stream()
                .filter(count -> reasons.contains(count.reason()))
                .forEach(count -> byStep.merge(count.at(), count.count(), Long::sum));
        List<Sample> samples = new ArrayList<>();
        for (Instant at = steps.from(); at.isBefore(steps.to()); at = at.plus(steps.length())) {
            long value = byStep.getOrDefault(at, 0L);
            samples.add(new Sample(at, value, value, value, 1));
        }
        return new Measured(name, samples);
    }

    private static String label(RejectReason reason) {
        return reason.word().replace('-', ' ');
    }
}
