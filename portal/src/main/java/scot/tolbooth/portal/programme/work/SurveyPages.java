package scot.tolbooth.portal.programme.work;

import java.io.IOException;
import java.util.Comparator;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import scot.tolbooth.inventory.contractor.Accreditation;
import scot.tolbooth.inventory.rollout.asbestos.Survey;
import scot.tolbooth.inventory.rollout.asbestos.WorkArea;
import scot.tolbooth.inventory.rollout.asbestos.WorkAreas;
import scot.tolbooth.portal.staff.Typed;

/** Where a surveyor hands in what came of an asbestos survey that was ordered from its firm. */
@Controller
@RequestMapping("/programme/work/{code}/surveys/{survey}")
class SurveyPages {

    private final OwnSites sites;
    private final OwnSurveys surveys;
    private final WorkAreas areas;
    private final SurveyResults results;

    SurveyPages(OwnSites sites, OwnSurveys surveys, WorkAreas areas, SurveyResults results) {
        this.sites = sites;
        this.surveys = surveys;
        this.areas = areas;
        this.results = results;
    }

    @GetMapping
    ModelAndView show(@PathVariable String code, @PathVariable long survey) {
        OwnSite own = sites.find(code);
        return page(own, surveys.ordered(own, survey), Typed.nothing());
    }

    /** Who surveyed, and when. */
    @PostMapping("/surveyor")
    ModelAndView surveyed(
            @PathVariable String code, @PathVariable long survey, @RequestParam Map<String, String> fields) {
        OwnSite own = sites.find(code);
        Survey ours = surveys.ordered(own, survey);
        Typed typed = new Typed(fields);
        results.surveyed(ours, typed);
        return answer(own, ours, typed);
    }

    /** The report itself, with what could not be looked at. */
    @PostMapping("/report")
    ModelAndView report(
            @PathVariable String code,
            @PathVariable long survey,
            @RequestParam Map<String, String> fields,
            @RequestParam(name = "file", required = false) @Nullable MultipartFile file)
            throws IOException {
        OwnSite own = sites.find(code);
        Survey ours = surveys.ordered(own, survey);
        Typed typed = new Typed(fields);
        results.report(ours, file, typed);
        return answer(own, ours, typed);
    }

    private ModelAndView answer(OwnSite own, Survey survey, Typed typed) {
        return typed.problems().isEmpty()
                ? new ModelAndView("redirect:/programme/work/" + own.code())
                : page(own, survey, typed);
    }

    private ModelAndView page(OwnSite own, Survey survey, Typed typed) {
        ModelAndView page = new ModelAndView("programme/work-survey");
        page.addObject("own", own);
        page.addObject("survey", survey);
        page.addObject("task", SurveyTask.of(survey).map(SurveyTask.Open::task).orElse(null));
        page.addObject(
                "areas",
                areas.of(own.code()).stream()
                        .filter(area -> survey.covers(area.id()))
                        .sorted(Comparator.comparing(WorkArea::name))
                        .toList());
        page.addObject(
                "accreditation",
                own.contractor().accreditations().stream()
                        .filter(one -> one.isOf("ISO/IEC 17020"))
                        .max(Comparator.comparing(SurveyPages::lastDay))
                        .orElse(null));
        page.addObject("typed", typed);
        if (!typed.problems().isEmpty()) {
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return page;
    }

    private static java.time.LocalDate lastDay(Accreditation one) {
        return one.expires() == null ? java.time.LocalDate.MAX : one.expires();
    }
}
