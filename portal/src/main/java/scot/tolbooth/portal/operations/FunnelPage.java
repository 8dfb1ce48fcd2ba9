package scot.tolbooth.portal.operations;

import static scot.tolbooth.inventory.calendar.CivilTime.LONDON;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import scot.tolbooth.collector.series.Sample;
import scot.tolbooth.collector.series.TimeSeries;
import scot.tolbooth.inventory.site.Site;
import scot.tolbooth.inventory.site.SiteKind;
import scot.tolbooth.inventory.site.Sites;
import scot.tolbooth.portal.document.Download;
import scot.tolbooth.portal.funnel.Funnel;
import scot.tolbooth.portal.funnel.FunnelCsv;
import scot.tolbooth.portal.funnel.FunnelDivision;
import scot.tolbooth.portal.funnel.FunnelFilter;
import scot.tolbooth.portal.funnel.FunnelLine;
import scot.tolbooth.portal.funnel.FunnelStep;
import scot.tolbooth.portal.operations.ChartDrawing.Measured;
import scot.tolbooth.portal.staff.ScottishTime;
import scot.tolbooth.portal.staff.Typed;
import scot.tolbooth.radius.authentication.Onward;

/** Where residents give up on their way online: by site, kind of site, days, way in, language and browser. */
@Controller
class FunnelPage {

    private static final List<FunnelDivision> DIVISIONS = List.of(
            FunnelDivision.WAY,
            FunnelDivision.LANGUAGE,
            FunnelDivision.BROWSER,
            FunnelDivision.SCRIPTING,
            FunnelDivision.VISIT);

    private final Funnel funnel;
    private final Onward onward;
    private final Sites sites;
    private final TimeSeries series;
    private final Clock clock;

    FunnelPage(Funnel funnel, Onward onward, Sites sites, TimeSeries series, Clock clock) {
        this.funnel = funnel;
        this.onward = onward;
        this.sites = sites;
        this.series = series;
        this.clock = clock;
    }

    @GetMapping("/operations/funnel")
    ModelAndView show(@RequestParam Map<String, String> fields) {
        Typed typed = new Typed(fields);
        FunnelChoice choice = FunnelChoice.read(typed, sites, clock);
        ModelAndView page = new ModelAndView("operations/funnel");
        page.addObject("form", typed);
        page.addObject("kinds", SiteKind.values());
        page.addObject("allSites", sites.all());
        page.addObject("problems", typed.problems());
        page.addObject("choice", choice);
        if (choice == null) {
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        } else {
            fill(page, choice);
        }
        return page;
    }

    @GetMapping("/operations/funnel.csv")
    ResponseEntity<byte[]> csv(@RequestParam Map<String, String> fields) {
        Typed typed = new Typed(fields);
        FunnelChoice choice = FunnelChoice.read(typed, sites, clock);
        FunnelDivision by = typed.optional("by", FunnelDivision::of);
        if (choice == null || !typed.problems().isEmpty()) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        FunnelDivision division = by == null ? FunnelDivision.SITE : by;
        String file = "funnel-by-%s-%s-%s.csv"
                .formatted(
                        division.word(), choice.filter().from(), choice.filter().to());
        return Download.csv(file, FunnelCsv.write(division, funnel.by(division, choice.filter())));
    }

    private void fill(ModelAndView page, FunnelChoice choice) {
        FunnelFilter filter = choice.filter();
        page.addObject("filter", filter);
        page.addObject("words", choice.words());
        page.addObject("before", filter.before());
        FunnelLine all = funnel.all(filter);
        page.addObject("view", FunnelView.of(all, funnel.all(filter.before())));
        page.addObject(
                "underWay",
                all.underWay().values().stream().mapToLong(Long::longValue).sum());
        page.addObject("associated", AssociatedDevices.of(series, filter.sites(), choice.begins(), now(choice)));
        page.addObject("remembered", remembered(choice));
        page.addObject("chart", byDay(choice));
        page.addObject("bySite", parts(FunnelDivision.SITE, filter));
        page.addObject(
                "divisions", DIVISIONS.stream().map(by -> parts(by, filter)).toList());
    }

    private Instant now(FunnelChoice choice) {
        return choice.ends().isAfter(clock.instant()) && choice.begins().isBefore(clock.instant())
                ? clock.instant()
                : choice.ends();
    }

    private long remembered(FunnelChoice choice) {
        return onward.rememberedDevices(choice.begins(), choice.ends()).entrySet().stream()
                .filter(entry -> choice.filter().sites() == null
                        || choice.filter().sites().contains(entry.getKey()))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    private FunnelParts parts(FunnelDivision by, FunnelFilter filter) {
        Map<String, String> names = by == FunnelDivision.SITE
                ? sites.all().stream()
                        .collect(Collectors.toMap(site -> site.code().value(), Site::name))
                : Map.of();
        return FunnelParts.of(by, funnel.by(by, filter), names);
    }

    private Chart byDay(FunnelChoice choice) {
        Map<String, FunnelLine> days = funnel.by(FunnelDivision.DAY, choice.filter()).stream()
                .collect(Collectors.toMap(FunnelLine::part, line -> line));
        List<Sample> came = new ArrayList<>();
        List<Sample> sessions = new ArrayList<>();
        for (LocalDate day = choice.filter().from();
                !day.isAfter(choice.filter().to());
                day = day.plusDays(1)) {
            FunnelLine line = days.getOrDefault(day.toString(), FunnelLine.none(day.toString()));
            came.add(sample(day, line.journeys()));
            sessions.add(sample(day, line.reached(FunnelStep.SESSION)));
        }
        return new ChartDrawing(choice.begins(), choice.ends(), Duration.ofDays(1), new ScottishTime(clock))
                .draw(
                        "funnel-days",
                        "By day",
                        "",
                        List.of(new Measured("Saw the portal", came), new Measured("Session", sessions)));
    }

    private static Sample sample(LocalDate day, long count) {
        return new Sample(day.atStartOfDay(LONDON).toInstant(), count, count, count, 1);
    }
}
