package scot.tolbooth.portal.programme.work;

import java.util.Arrays;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import scot.tolbooth.inventory.rollout.asbestos.AsbestosItems;
import scot.tolbooth.inventory.rollout.asbestos.SampleResult;
import scot.tolbooth.inventory.rollout.asbestos.Survey;
import scot.tolbooth.inventory.rollout.asbestos.WorkAreas;
import scot.tolbooth.portal.staff.Typed;

/** Where surveyors hand in the items that their survey found, with their material scores. */
@Controller
@RequestMapping("/programme/work/{code}/surveys/{survey}/items")
class ItemPages {

    private final OwnSites sites;
    private final OwnSurveys surveys;
    private final WorkAreas areas;
    private final AsbestosItems items;
    private final SampleEntries entries;

    ItemPages(OwnSites sites, OwnSurveys surveys, WorkAreas areas, AsbestosItems items, SampleEntries entries) {
        this.sites = sites;
        this.surveys = surveys;
        this.areas = areas;
        this.items = items;
        this.entries = entries;
    }

    @GetMapping
    ModelAndView all(@PathVariable String code, @PathVariable long survey) {
        OwnSite own = sites.find(code);
        return page(own, surveys.ordered(own, survey), Typed.nothing());
    }

    @PostMapping
    ModelAndView add(@PathVariable String code, @PathVariable long survey, @RequestParam Map<String, String> fields) {
        OwnSite own = sites.find(code);
        Survey ours = surveys.ordered(own, survey);
        Typed typed = new Typed(fields);
        entries.found(own, ours, typed);
        return typed.problems().isEmpty()
                ? new ModelAndView("redirect:/programme/work/%s/surveys/%s/items".formatted(own.code(), ours.id()))
                : page(own, ours, typed);
    }

    private ModelAndView page(OwnSite own, Survey survey, Typed typed) {
        ModelAndView page = new ModelAndView("programme/work-survey-items");
        page.addObject("own", own);
        page.addObject("survey", survey);
        page.addObject("typed", typed);
        page.addObject(
                "areas",
                areas.of(own.code()).stream()
                        .filter(area -> area.isActive() && survey.covers(area.id()))
                        .toList());
        page.addObject(
                "items",
                items.of(own.code()).stream()
                        .filter(item -> survey.id().equals(item.found().survey()))
                        .toList());
        page.addObject(
                "fibres",
                Arrays.stream(SampleResult.values())
                        .filter(SampleResult::isAsbestos)
                        .toList());
        if (!typed.problems().isEmpty()) {
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return page;
    }
}
