package scot.tolbooth.portal.operations;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import scot.tolbooth.collector.availability.Availability.Outage;
import scot.tolbooth.portal.staff.ScottishTime;

/** Says when nothing was measured, and why where that is known. */
record GapWords(List<Outage> outages, Instant now, ScottishTime time) {

    private static final int MOST = 5;

    /** The longest ones, in their order. */
    List<String> of(List<Runs.Gap> gaps) {
        return gaps.stream()
                .sorted(Comparator.comparing((Runs.Gap gap) -> gap.length(now)).reversed())
                .limit(MOST)
                .sorted(Comparator.comparing(Runs.Gap::from))
                .map(this::words)
                .toList();
    }

    private String words(Runs.Gap gap) {
        Instant to = gap.to();
        String when = to == null
                ? "since " + time.dateTime(gap.from())
                : time.dateTime(gap.from()) + " to " + time.dateTime(to);
        return when + ": "
                + outages.stream()
                        .filter(outage -> overlap(gap, outage).compareTo(Duration.ZERO) > 0)
                        .max(Comparator.comparing(outage -> overlap(gap, outage)))
                        .map(outage ->
                                StateSign.of(outage.state()).label().toLowerCase(Locale.ROOT) + ", " + outage.reason())
                        .orElse("nothing was measured");
    }

    private Duration overlap(Runs.Gap gap, Outage outage) {
        Instant from = gap.from().isAfter(outage.from()) ? gap.from() : outage.from();
        return Duration.between(from, earlier(gap.to(), outage.to()));
    }

    private Instant earlier(@Nullable Instant one, @Nullable Instant other) {
        Instant first = one == null ? now : one;
        Instant second = other == null ? now : other;
        return first.isBefore(second) ? first : second;
    }
}
