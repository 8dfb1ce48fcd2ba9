package scot.tolbooth.portal.operations;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import scot.tolbooth.collector.availability.Availability.Outage;
import scot.tolbooth.collector.series.Sample;
import scot.tolbooth.portal.staff.ScottishTime;

/** Turns measured samples into a chart; a step without a sample stays a gap. */
final class ChartDrawing {

    private static final int STEPS_UP = 4;
    private static final int MOST_TABLE_ROWS = 48;

    private final Instant from;
    private final Instant to;
    private final Duration step;
    private final ScottishTime time;

    ChartDrawing(Instant from, Instant to, Duration step, ScottishTime time) {
        this.from = from;
        this.to = to;
        this.step = step;
        this.time = time;
    }

    /**
     * A named line's samples, already in the chart's unit.
     *
     * @param isMark whether it was not measured: a level that others are seen against
     */
    record Measured(String name, List<Sample> samples, boolean isMark) {

        Measured(String name, List<Sample> samples) {
            this(name, samples, false);
        }
    }

    Chart draw(String id, String title, String unit, List<Measured> measured) {
        return draw(id, title, unit, measured, List.of());
    }

    /** @param outages of what is drawn, which may be why there are gaps */
    Chart draw(String id, String title, String unit, List<Measured> measured, List<Outage> outages) {
        double most = measured.stream()
                .flatMap(line -> line.samples().stream())
                .mapToDouble(Sample::max)
                .max()
                .orElse(0);
        double scale = roundedUp(most);
        List<Chart.Line> lines = IntStream.range(0, measured.size())
                .mapToObj(index -> line(measured.get(index), index + 1, scale))
                .toList();
        return new Chart(
                id,
                title,
                unit,
                summary(measured, unit),
                lines.stream().allMatch(line -> line.band().isEmpty()) ? "" : steps(),
                gaps(measured, outages),
                lines,
                values(scale),
                times(),
                table(measured));
    }

    /** 1, 2 or 5 times a power of ten, and never less than 4, so that counts get whole steps. */
    static double roundedUp(double value) {
        if (value <= STEPS_UP) {
            return STEPS_UP;
        }
        double power = Math.pow(10, Math.floor(Math.log10(value)));
        return IntStream.of(1, 2, 4, 6, 8, 10)
                .mapToDouble(factor -> factor * power)
                .filter(candidate -> candidate >= value)
                .findFirst()
                .orElse(10 * power);
    }

    static String number(double value) {
        if (Math.abs(value) >= 100 || value == Math.rint(value)) {
            return String.format(Locale.UK, "%,.0f", value);
        }
        return String.format(Locale.UK, Math.abs(value) >= 10 ? "%.1f" : "%.2f", value);
    }

    private Chart.Line line(Measured measured, int style, double scale) {
        StringBuilder path = new StringBuilder();
        StringBuilder band = new StringBuilder();
        for (List<Sample> run : Runs.of(measured.samples(), step).runs()) {
            char move = 'M';
            for (Sample sample : run) {
                path.append(move).append(point(sample.at(), sample.mean(), scale));
                // A round end makes a lone sample between two gaps a dot.
                path.append(move == 'M' ? "h0" : "");
                move = 'L';
            }
            band.append(band(run, scale));
        }
        return new Chart.Line(measured.name(), style, path.toString(), band.toString(), latest(measured));
    }

    /** Along the highest and back along the lowest. */
    private String band(List<Sample> run, double scale) {
        if (run.stream().allMatch(sample -> sample.min() == sample.max())) {
            return "";
        }
        StringBuilder band = new StringBuilder();
        for (Sample sample : run) {
            band.append(band.isEmpty() ? 'M' : 'L').append(point(sample.at(), sample.max(), scale));
        }
        for (int index = run.size() - 1; index >= 0; index--) {
            Sample sample = run.get(index);
            band.append('L').append(point(sample.at(), sample.min(), scale));
        }
        return band.append('Z').toString();
    }

    private String point(Instant at, double value, double scale) {
        return coordinate(x(at)) + " " + coordinate(y(value, scale));
    }

    private String steps() {
        return "Line: mean of each " + ScottishTime.words(step).replaceAll(" 0 .*", "")
                + "; shading: from lowest to highest.";
    }

    /** Of the first line that was measured: what lies beside it in a chart is measured with it. */
    private List<String> gaps(List<Measured> measured, List<Outage> outages) {
        Instant now = time.now();
        Instant end = now.isBefore(to) ? now : to;
        return measured.stream()
                .filter(line -> !line.samples().isEmpty())
                .findFirst()
                .map(line -> new GapWords(outages, end, time)
                        .of(Runs.of(line.samples(), step).gaps(end)))
                .orElse(List.of());
    }

    private static @Nullable String latest(Measured measured) {
        List<Sample> samples = measured.samples();
        return samples.isEmpty() || measured.isMark()
                ? null
                : number(samples.get(samples.size() - 1).mean());
    }

    private double x(Instant at) {
        double share = (double) Duration.between(from, at).toSeconds()
                / Math.max(1, Duration.between(from, to).toSeconds());
        return Chart.LEFT + share * (Chart.WIDTH - Chart.LEFT - Chart.RIGHT);
    }

    private static double y(double value, double scale) {
        return Chart.HEIGHT - Chart.BOTTOM - value / scale * (Chart.HEIGHT - Chart.TOP - Chart.BOTTOM);
    }

    private static String coordinate(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }

    private static List<Chart.Tick> values(double scale) {
        return IntStream.rangeClosed(0, STEPS_UP)
                .mapToObj(index -> scale * index / STEPS_UP)
                .map(value -> new Chart.Tick(y(value, scale), number(value)))
                .toList();
    }

    private List<Chart.Tick> times() {
        boolean days = Duration.between(from, to).compareTo(Duration.ofDays(2)) > 0;
        Duration apart = Duration.between(from, to).dividedBy(6);
        return IntStream.rangeClosed(0, 6)
                .mapToObj(index -> from.plus(apart.multipliedBy(index)))
                .map(at -> new Chart.Tick(x(at), days ? time.day(at) : time.hour(at)))
                .toList();
    }

    private List<Chart.Row> table(List<Measured> measured) {
        Map<Instant, List<String>> rows = new TreeMap<>();
        for (int index = 0; index < measured.size(); index++) {
            for (Sample sample : measured.get(index).samples()) {
                rows.computeIfAbsent(sample.at(), at -> dashes(measured.size())).set(index, figures(sample));
            }
        }
        List<Chart.Row> all = rows.entrySet().stream()
                .map(row -> new Chart.Row(time.dateTime(row.getKey()), List.copyOf(row.getValue())))
                .toList();
        int every = Math.max(1, (all.size() + MOST_TABLE_ROWS - 1) / MOST_TABLE_ROWS);
        return IntStream.range(0, all.size())
                .filter(index -> index % every == 0)
                .mapToObj(all::get)
                .toList();
    }

    private static String figures(Sample sample) {
        String mean = number(sample.mean());
        return sample.min() == sample.max()
                ? mean
                : mean + " (" + number(sample.min()) + " to " + number(sample.max()) + ")";
    }

    private static List<String> dashes(int count) {
        return new ArrayList<>(java.util.Collections.nCopies(count, "-"));
    }

    private static String summary(List<Measured> measured, String unit) {
        List<String> sentences = measured.stream()
                .filter(line -> !line.samples().isEmpty() && !line.isMark())
                .map(line -> line.name() + ": highest "
                        + number(line.samples().stream()
                                .mapToDouble(Sample::max)
                                .max()
                                .orElse(0))
                        + ", now " + latest(line) + (unit.isEmpty() ? "" : " " + unit))
                .toList();
        return sentences.isEmpty() ? "Nothing was measured in this time." : String.join("; ", sentences) + ".";
    }
}
