package scot.tolbooth.portal.programme.forecast;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import scot.tolbooth.inventory.contractor.WorkKind;
import scot.tolbooth.inventory.rollout.Milestone;
import scot.tolbooth.inventory.rollout.SiteMilestone;
import scot.tolbooth.inventory.rollout.forecast.Forecast;
import scot.tolbooth.inventory.rollout.forecast.Forecasts;
import scot.tolbooth.inventory.rollout.forecast.Outlook;
import scot.tolbooth.inventory.rollout.forecast.Prior;
import scot.tolbooth.inventory.rollout.forecast.Question;
import scot.tolbooth.inventory.rollout.forecast.SiteForecast;
import scot.tolbooth.inventory.rollout.forecast.WhatIf;
import scot.tolbooth.inventory.site.SiteCode;
import scot.tolbooth.portal.programme.Programme;
import scot.tolbooth.portal.programme.ProgrammeRow;
import scot.tolbooth.portal.staff.FormProblems;
import scot.tolbooth.portal.staff.ScottishTime;

/** When open sites will go live, how sure that is, what moves it, and what if. */
@Controller
class ForecastPage {

    private static final int PAGE = 100;
    private static final int DRIVERS = 8;
    private static final int WHAT_IF_RUNS = 2_000;

    private final Forecasts forecasts;
    private final Programme programme;
    private final ScottishTime time;

    ForecastPage(Forecasts forecasts, Programme programme, Clock clock) {
        this.forecasts = forecasts;
        this.programme = programme;
        this.time = new ScottishTime(clock);
    }

    @GetMapping("/programme/forecast")
    ModelAndView show(ForecastForm form, @RequestParam(defaultValue = "1") int page) {
        FormProblems problems = new FormProblems();
        LocalDate by = form.day(problems);
        WhatIf whatIf = form.whatIf(problems);
        ModelAndView view = new ModelAndView("programme/forecast");
        view.addObject("form", form);
        view.addObject("problems", problems);
        view.addObject("works", WorkKind.values());
        view.addObject("otherwise", !whatIf.equals(WhatIf.NOTHING));
        view.addObject("pooling", (int) Prior.POOLING);
        view.addObject("weight", (int) Prior.WEIGHT);
        Forecasts.Glance usual = forecasts.glance(Question.USUAL);
        Forecasts.Glance asked = whatIf.equals(WhatIf.NOTHING)
                ? usual
                : forecasts.glance(new Question(Question.USUAL_SEED, WHAT_IF_RUNS, whatIf));
        view.addObject("present", usual.isPresent() && asked.isPresent());
        usual.outlook().ifPresent(outlook -> view.addObject("usual", outlook.forecast()));
        asked.outlook().ifPresent(outlook -> fill(view, outlook, by, page));
        if (!problems.isEmpty()) {
            view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return view;
    }

    private void fill(ModelAndView view, Outlook outlook, @Nullable LocalDate by, int page) {
        Forecast forecast = outlook.forecast();
        List<ProgrammeRow> known = programme.rows();
        List<SiteMilestone> milestones =
                known.stream().flatMap(row -> row.milestones().stream()).toList();
        List<SiteForecast> rows = forecast.sites().stream()
                .sorted(Comparator.comparing(
                                (SiteForecast site) -> site.goLive().p80())
                        .reversed()
                        .thenComparing(SiteForecast::code))
                .toList();
        int pages = Math.max(1, (rows.size() + PAGE - 1) / PAGE);
        int shown = Math.min(pages, Math.max(1, page));
        view.addObject("forecast", forecast);
        view.addObject("outlook", outlook);
        view.addObject("drivers", outlook.drivers().stream().limit(DRIVERS).toList());
        view.addObject("rows", rows.subList((shown - 1) * PAGE, Math.min(rows.size(), shown * PAGE)));
        view.addObject("page", shown);
        view.addObject("pages", pages);
        view.addObject(
                "names",
                known.stream()
                        .collect(Collectors.toMap(
                                row -> row.site().code(), row -> row.site().name())));
        view.addObject("recorded", recorded(milestones));
        view.addObject("burnUp", new BurnUpDrawing(milestones, forecast.liveCounts(), time).draw());
        if (by != null) {
            view.addObject("by", by);
            view.addObject("chance", forecast.chanceOfAllBy(by).orElse(1));
            view.addObject("liveBy", Math.round(forecast.liveBy(by)));
        }
    }

    /** What people have recorded of each go-live, to compare. */
    private static Map<SiteCode, SiteMilestone> recorded(List<SiteMilestone> milestones) {
        return milestones.stream()
                .filter(one -> one.milestone() == Milestone.GO_LIVE)
                .collect(Collectors.toMap(SiteMilestone::site, one -> one));
    }
}
