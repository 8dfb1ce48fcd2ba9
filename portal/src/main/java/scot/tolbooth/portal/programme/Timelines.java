package scot.tolbooth.portal.programme;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import scot.tolbooth.inventory.rollout.Milestone;
import scot.tolbooth.inventory.rollout.SiteMilestone;
import scot.tolbooth.inventory.rollout.forecast.Forecasts;
import scot.tolbooth.inventory.rollout.forecast.Range;
import scot.tolbooth.inventory.rollout.forecast.SiteForecast;
import scot.tolbooth.inventory.site.SiteCode;
import scot.tolbooth.portal.staff.ScottishTime;

/** Draws what was planned, is forecast and happened at a site. */
class Timelines {

    private final Forecasts forecasts;
    private final ScottishTime time;

    Timelines(Forecasts forecasts, Clock clock) {
        this.forecasts = forecasts;
        this.time = new ScottishTime(clock);
    }

    Timeline of(ProgrammeRow row) {
        Map<Milestone, Range> ranges = ranges(row);
        List<LocalDate> days = new ArrayList<>();
        row.milestones()
                .forEach(one -> Stream.of(
                                Optional.ofNullable(one.planned()),
                                Optional.ofNullable(one.forecast()),
                                Optional.ofNullable(one.actual()))
                        .flatMap(Optional::stream)
                        .forEach(days::add));
        ranges.values().forEach(range -> days.add(range.p90()));
        TimeScale scale = TimeScale.over(days, time.today(), Timeline.LEFT, Timeline.RIGHT);
        List<Timeline.Line> lines = new ArrayList<>();
        for (Milestone milestone : Milestone.values()) {
            lines.add(line(milestone, row.dates(milestone).orElse(null), ranges.get(milestone), scale));
        }
        return new Timeline(
                scale.months(),
                scale.at(time.today()),
                lines,
                Timeline.TOP + Timeline.LINE * Milestone.values().length + 6);
    }

    private Timeline.Line line(
            Milestone milestone, @Nullable SiteMilestone dates, @Nullable Range range, TimeScale scale) {
        double y = Timeline.TOP + Timeline.LINE * (List.of(Milestone.values()).indexOf(milestone) + 0.5);
        LocalDate planned = dates == null ? null : dates.planned();
        LocalDate forecast = dates == null ? null : dates.forecast();
        LocalDate actual = dates == null ? null : dates.actual();
        return new Timeline.Line(
                milestone.label(),
                y,
                at(planned, scale),
                actual == null ? at(forecast, scale) : null,
                at(actual, scale),
                range == null ? null : scale.at(range.p10()),
                range == null ? null : scale.at(range.p90()),
                words(milestone, planned, actual == null ? forecast : null, actual, range));
    }

    private String words(
            Milestone milestone,
            @Nullable LocalDate planned,
            @Nullable LocalDate forecast,
            @Nullable LocalDate actual,
            @Nullable Range range) {
        String dates = Stream.of(
                        word("planned", planned),
                        word("forecast", forecast),
                        word("actual", actual),
                        word("from", range == null ? null : range.p10()),
                        word("to", range == null ? null : range.p90()))
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
        return milestone.label() + ": " + (dates.isEmpty() ? "no date" : dates);
    }

    private @Nullable String word(String name, @Nullable LocalDate day) {
        return day == null ? null : name + " " + time.date(day);
    }

    private static @Nullable Double at(@Nullable LocalDate day, TimeScale scale) {
        return day == null ? null : scale.at(day);
    }

    private Map<Milestone, Range> ranges(ProgrammeRow row) {
        return forecast(row.site().code())
                .map(site -> {
                    Map<Milestone, Range> ranges = new java.util.EnumMap<>(Milestone.class);
                    ranges.putAll(site.milestones());
                    ranges.put(Milestone.GO_LIVE, site.goLive());
                    return ranges;
                })
                .orElse(new java.util.EnumMap<>(Milestone.class));
    }

    /** What the forecast says of a site, where there is one at once. */
    Optional<SiteForecast> forecast(SiteCode site) {
        return forecasts.latest().flatMap(outlook -> outlook.forecast().site(site));
    }

    /** When the last open site goes live, where there is a forecast at once and any site is open. */
    Optional<Range> end() {
        return forecasts.latest().flatMap(outlook -> outlook.forecast().last());
    }
}
