package scot.tolbooth.portal.programme.forecast;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import scot.tolbooth.inventory.rollout.Milestone;
import scot.tolbooth.inventory.rollout.SiteMilestone;
import scot.tolbooth.inventory.rollout.forecast.LiveCount;
import scot.tolbooth.portal.staff.ScottishTime;

/** Draws planned, actual and forecast go-lives, added up over time. */
final class BurnUpDrawing {

    private static final int DAY_TICKS = 6;
    private static final int COUNT_TICKS = 4;
    private static final int MOST_TABLE_ROWS = 40;

    private final List<LocalDate> planned;
    private final List<LocalDate> actual;
    private final List<LiveCount> forecast;
    private final LocalDate today;
    private final ScottishTime time;
    private final LocalDate from;
    private final LocalDate to;
    private final int most;

    BurnUpDrawing(List<SiteMilestone> milestones, List<LiveCount> forecast, ScottishTime time) {
        List<SiteMilestone> goLives = milestones.stream()
                .filter(one -> one.milestone() == Milestone.GO_LIVE)
                .toList();
        this.planned = days(goLives.stream().map(SiteMilestone::planned));
        this.actual = days(goLives.stream().map(SiteMilestone::actual));
        this.forecast = forecast;
        this.today = time.today();
        this.time = time;
        this.from = Stream.of(planned, actual)
                .flatMap(days -> days.stream().limit(1))
                .min(LocalDate::compareTo)
                .filter(day -> day.isBefore(today))
                .orElse(today)
                .minusDays(7);
        this.to = Stream.concat(planned.stream(), forecast.stream().map(LiveCount::day))
                .max(LocalDate::compareTo)
                .filter(day -> day.isAfter(today))
                .orElse(today)
                .plusDays(7);
        int ends = forecast.isEmpty() ? 0 : forecast.get(forecast.size() - 1).p90();
        this.most = Math.max(4, Math.max(planned.size(), actual.size() + ends));
    }

    BurnUp draw() {
        return new BurnUp(
                steps(planned, to),
                steps(actual, today),
                line(LiveCount::p50, forecast),
                band(),
                x(today),
                counts(),
                ticks(),
                table(),
                summary());
    }

    private static List<LocalDate> days(Stream<@Nullable LocalDate> days) {
        return days.filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .sorted()
                .toList();
    }

    private String steps(List<LocalDate> days, LocalDate until) {
        if (days.isEmpty()) {
            return "";
        }
        StringBuilder path = new StringBuilder("M").append(point(from, 0));
        for (int count = 1; count <= days.size(); count++) {
            // One step for all sites of a day.
            if (count == days.size() || !days.get(count).equals(days.get(count - 1))) {
                path.append('H')
                        .append(number(x(days.get(count - 1))))
                        .append('V')
                        .append(number(y(count)));
            }
        }
        LocalDate end = days.get(days.size() - 1).isAfter(until) ? days.get(days.size() - 1) : until;
        return path.append('H').append(number(x(end))).toString();
    }

    private String line(ToDoubleFunction<LiveCount> value, List<LiveCount> counts) {
        StringBuilder path = new StringBuilder();
        for (LiveCount count : counts) {
            path.append(path.isEmpty() ? 'M' : 'L')
                    .append(point(count.day(), actual.size() + value.applyAsDouble(count)));
        }
        return path.toString();
    }

    private String band() {
        List<LiveCount> back = new ArrayList<>(forecast);
        java.util.Collections.reverse(back);
        String upper = line(LiveCount::p90, forecast);
        return upper.isEmpty() ? "" : upper + line(LiveCount::p10, back).replaceFirst("M", "L") + "Z";
    }

    private List<BurnUp.Tick> counts() {
        return IntStream.rangeClosed(0, COUNT_TICKS)
                .map(part -> most * part / COUNT_TICKS)
                .mapToObj(count -> new BurnUp.Tick(y(count), Integer.toString(count)))
                .toList();
    }

    private List<BurnUp.Tick> ticks() {
        long span = ChronoUnit.DAYS.between(from, to);
        return IntStream.rangeClosed(0, DAY_TICKS)
                .mapToObj(part -> from.plusDays(span * part / DAY_TICKS))
                .map(day -> new BurnUp.Tick(x(day), time.date(day)))
                .toList();
    }

    private List<BurnUp.Row> table() {
        int every = (int) (ChronoUnit.WEEKS.between(from, to) / MOST_TABLE_ROWS + 1);
        List<BurnUp.Row> rows = new ArrayList<>();
        for (LocalDate day = from.plusWeeks(1); !day.isAfter(to); day = day.plusWeeks(every)) {
            rows.add(row(day));
        }
        return rows;
    }

    private BurnUp.Row row(LocalDate day) {
        LiveCount count = forecast.stream()
                .filter(one -> !one.day().isAfter(day) && !day.isBefore(today))
                .reduce((first, second) -> second)
                .orElse(null);
        return new BurnUp.Row(
                day,
                planned.isEmpty() ? "-" : Long.toString(upTo(planned, day)),
                day.isAfter(today) ? "-" : Long.toString(upTo(actual, day)),
                count == null ? "-" : Integer.toString(actual.size() + count.p50()),
                count == null ? "-" : (actual.size() + count.p10()) + " to " + (actual.size() + count.p90()));
    }

    private static long upTo(List<LocalDate> days, LocalDate day) {
        return days.stream().filter(one -> !one.isAfter(day)).count();
    }

    private String summary() {
        return "%d sites of the programme are live; by now %d were planned to be."
                .formatted(actual.size(), upTo(planned, today));
    }

    private String point(LocalDate day, double count) {
        return number(x(day)) + " " + number(y(count));
    }

    private double x(LocalDate day) {
        double share = (double) ChronoUnit.DAYS.between(from, day) / Math.max(1, ChronoUnit.DAYS.between(from, to));
        return BurnUp.LEFT + share * (BurnUp.WIDTH - BurnUp.LEFT - BurnUp.RIGHT);
    }

    private double y(double count) {
        return BurnUp.HEIGHT - BurnUp.BOTTOM - count / most * (BurnUp.HEIGHT - BurnUp.TOP - BurnUp.BOTTOM);
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
