package scot.tolbooth.portal.programme.work;

import java.io.IOException;
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
import scot.tolbooth.inventory.rollout.asbestos.Fibre;
import scot.tolbooth.inventory.rollout.asbestos.Sample;
import scot.tolbooth.inventory.rollout.asbestos.Survey;
import scot.tolbooth.portal.staff.Typed;

/** Where surveyors hand in the samples that they took, and laboratories what they found in them. */
@Controller
@RequestMapping("/programme/work/{code}/surveys/{survey}")
class SamplePages {

    private final OwnSites sites;
    private final OwnSurveys surveys;
    private final SampleEntries entries;

    SamplePages(OwnSites sites, OwnSurveys surveys, SampleEntries entries) {
        this.sites = sites;
        this.surveys = surveys;
        this.entries = entries;
    }

    @GetMapping("/samples")
    ModelAndView all(@PathVariable String code, @PathVariable long survey) {
        OwnSite own = sites.find(code);
        return all(own, surveys.any(own, survey), Typed.nothing());
    }

    @PostMapping("/samples")
    ModelAndView taken(@PathVariable String code, @PathVariable long survey, @RequestParam Map<String, String> fields) {
        OwnSite own = sites.find(code);
        Survey ours = surveys.ordered(own, survey);
        Typed typed = new Typed(fields);
        entries.taken(own, ours, typed);
        return typed.problems().isEmpty() ? backTo(own, ours) : all(own, ours, typed);
    }

    @PostMapping("/results-in")
    ModelAndView resultsIn(
            @PathVariable String code, @PathVariable long survey, @RequestParam Map<String, String> fields) {
        OwnSite own = sites.find(code);
        Survey ours = surveys.any(own, survey);
        Typed typed = new Typed(fields);
        entries.resultsIn(ours, typed);
        return typed.problems().isEmpty() ? backTo(own, ours) : all(own, ours, typed);
    }

    @GetMapping("/samples/{number}")
    ModelAndView result(@PathVariable String code, @PathVariable long survey, @PathVariable String number) {
        OwnSite own = sites.find(code);
        Survey analysed = surveys.analysable(own, survey);
        return result(own, analysed, sample(analysed, number), Typed.nothing());
    }

    @PostMapping("/samples/{number}")
    ModelAndView result(
            @PathVariable String code,
            @PathVariable long survey,
            @PathVariable String number,
            @RequestParam Map<String, String> fields,
            @RequestParam(name = "file", required = false) @Nullable MultipartFile file)
            throws IOException {
        OwnSite own = sites.find(code);
        Survey analysed = surveys.analysable(own, survey);
        Sample sample = sample(analysed, number);
        Typed typed = new Typed(fields);
        entries.analysed(own, analysed, sample.number(), file, typed);
        return typed.problems().isEmpty() ? backTo(own, analysed) : result(own, analysed, sample, typed);
    }

    private static Sample sample(Survey survey, String number) {
        return survey.samples().stream()
                .filter(sample -> sample.number().equals(number))
                .findFirst()
                .orElseThrow(OwnSites::notFound);
    }

    private ModelAndView all(OwnSite own, Survey survey, Typed typed) {
        ModelAndView page = page("programme/work-survey-samples", own, survey, typed);
        page.addObject("surveyor", surveys.isOrdered(own, survey));
        page.addObject("analysable", surveys.analysable(own).contains(survey));
        return page;
    }

    private ModelAndView result(OwnSite own, Survey survey, Sample sample, Typed typed) {
        ModelAndView page = page("programme/work-sample", own, survey, typed);
        page.addObject("sample", sample);
        page.addObject("fibres", Fibre.values());
        page.addObject(
                "accreditation",
                own.contractor().accreditations().stream()
                        .filter(one -> one.isOf("ISO/IEC 17025"))
                        .map(Accreditation::number)
                        .findFirst()
                        .orElse(""));
        return page;
    }

    private static ModelAndView page(String template, OwnSite own, Survey survey, Typed typed) {
        ModelAndView page = new ModelAndView(template);
        page.addObject("own", own);
        page.addObject("survey", survey);
        page.addObject("typed", typed);
        if (!typed.problems().isEmpty()) {
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return page;
    }

    private static ModelAndView backTo(OwnSite own, Survey survey) {
        return new ModelAndView("redirect:/programme/work/%s/surveys/%s/samples".formatted(own.code(), survey.id()));
    }
}
