package scot.tolbooth.portal.programme;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import scot.tolbooth.inventory.rollout.SiteMilestone;
import scot.tolbooth.inventory.rollout.forecast.Forecast;
import scot.tolbooth.inventory.rollout.forecast.Forecasts;
import scot.tolbooth.inventory.rollout.forecast.Outlook;
import scot.tolbooth.inventory.rollout.forecast.SiteForecast;
import scot.tolbooth.portal.staff.ScottishTime;

/** The rollout over time: what was planned, what happened and what is forecast, a line for each site. */
@Controller
class GanttPage {

    static final int LINES = 50;
    private static final int LINE = 26;
    private static final int TOP = 24;
    private static final double LEFT = 220;
    private static final double RIGHT = 1_080;

    private final Programme programme;
    private final Forecasts forecasts;
    private final ScottishTime time;

    GanttPage(Programme programme, Forecasts forecasts, Clock clock) {
        this.programme = programme;
        this.forecasts = forecasts;
        this.time = new ScottishTime(clock);
    }

    /** Days between which something lies, where both are known. */
    record Stretch(LocalDate from, LocalDate to, double left, double right) {

        public double width() {
            return Math.max(2, right - left);
        }
    }

    /**
     * One site.
     *
     * @param planned from the first to the last planned milestone
     * @param done from the first to the last one that happened
     * @param ahead from there to the forecast go-live: the recorded one, or else the P50 of the forecast
     * @param chances from P10 to P90 of go-live
     */
    record Line(
            ProgrammeRow row,
            double y,
            @Nullable Stretch planned,
            @Nullable Stretch done,
            @Nullable Stretch ahead,
            @Nullable Stretch chances) {}

    @GetMapping("/programme/gantt")
    String gantt(@RequestParam Map<String, String> query, Model model) {
        ProgrammeList list = ProgrammeList.of(query);
        List<ProgrammeRow> matching = programme.matching(list).stream()
                .filter(row -> row.state().tracked())
                .toList();
        List<ProgrammeRow> shown = programme.coloured(ProgrammeList.page(matching, list.page(), LINES));
        Forecast forecast = forecasts.latest().map(Outlook::forecast).orElse(null);
        TimeScale scale = TimeScale.over(days(shown, forecast), time.today(), LEFT, RIGHT);
        List<Line> lines = new ArrayList<>();
        for (ProgrammeRow row : shown) {
            lines.add(line(row, forecast, scale, TOP + LINE * (lines.size() + 0.5)));
        }
        model.addAttribute("list", list);
        model.addAttribute("lines", lines);
        model.addAttribute("matching", matching.size());
        model.addAttribute("pages", Math.max(1, (matching.size() + LINES - 1) / LINES));
        model.addAttribute("months", scale.months());
        model.addAttribute("today", scale.at(time.today()));
        model.addAttribute("height", TOP + LINE * lines.size() + 8);
        model.addAttribute("forecast", forecast);
        return "programme/gantt";
    }

    private Line line(ProgrammeRow row, @Nullable Forecast forecast, TimeScale scale, double y) {
        List<LocalDate> actual = dates(row, SiteMilestone::actual);
        SiteForecast site = site(row, forecast).orElse(null);
        return new Line(
                row,
                y,
                stretch(dates(row, SiteMilestone::planned), scale),
                stretch(actual, scale),
                ahead(row, actual, site, scale),
                site == null
                        ? null
                        : stretch(List.of(site.goLive().p10(), site.goLive().p90()), scale));
    }

    private @Nullable Stretch ahead(
            ProgrammeRow row, List<LocalDate> actual, @Nullable SiteForecast site, TimeScale scale) {
        if (row.state().isLive()) {
            return null;
        }
        SiteMilestone goLive = row.goLive();
        LocalDate end = goLive != null && goLive.forecast() != null
                ? goLive.forecast()
                : site == null ? null : site.goLive().p50();
        if (end == null) {
            return null;
        }
        LocalDate begin = actual.stream().max(LocalDate::compareTo).orElse(time.today());
        return end.isBefore(begin) ? null : stretch(List.of(begin, end), scale);
    }

    private static List<LocalDate> days(List<ProgrammeRow> rows, @Nullable Forecast forecast) {
        return rows.stream()
                .flatMap(row -> Stream.of(
                                dates(row, SiteMilestone::planned).stream(),
                                dates(row, SiteMilestone::forecast).stream(),
                                dates(row, SiteMilestone::actual).stream(),
                                site(row, forecast).map(site -> site.goLive().p90()).stream())
                        .flatMap(days -> days))
                .toList();
    }

    private static Optional<SiteForecast> site(ProgrammeRow row, @Nullable Forecast forecast) {
        return forecast == null ? Optional.empty() : forecast.site(row.site().code());
    }

    /** What a milestone's date is, where it has one. */
    @FunctionalInterface
    private interface DateOf {

        @Nullable LocalDate of(SiteMilestone milestone);
    }

    private static List<LocalDate> dates(ProgrammeRow row, DateOf date) {
        return row.milestones().stream()
                .flatMap(one -> Optional.ofNullable(date.of(one)).stream())
                .sorted()
                .toList();
    }

    private static @Nullable Stretch stretch(List<LocalDate> days, TimeScale scale) {
        if (days.isEmpty()) {
            return null;
        }
        LocalDate from = days.get(0);
        LocalDate to = days.get(days.size() - 1);
        return new Stretch(from, to, scale.at(from), scale.at(to));
    }
}
