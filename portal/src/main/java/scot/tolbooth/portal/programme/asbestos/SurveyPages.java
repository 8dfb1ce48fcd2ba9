package scot.tolbooth.portal.programme.asbestos;

import java.time.Clock;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import scot.tolbooth.inventory.rollout.asbestos.Survey;
import scot.tolbooth.inventory.rollout.asbestos.SurveyState;
import scot.tolbooth.inventory.site.Site;
import scot.tolbooth.portal.staff.ScottishTime;

/** Where surveys are ordered, taken on and looked at. */
@Controller
@RequestMapping("/programme/sites/{code}/asbestos/surveys")
class SurveyPages {

    private final AsbestosRecords records;
    private final SurveyForms forms;
    private final OutcomeForms outcomes;
    private final FormFlow flow;
    private final ScottishTime time;

    SurveyPages(AsbestosRecords records, SurveyForms forms, OutcomeForms outcomes, FormFlow flow, Clock clock) {
        this.records = records;
        this.forms = forms;
        this.outcomes = outcomes;
        this.flow = flow;
        this.time = new ScottishTime(clock);
    }

    @GetMapping("/_new")
    ModelAndView order(@PathVariable String code) {
        Site site = records.site(code);
        return flow.show(site, forms.order(site.code(), time.today()));
    }

    @PostMapping("/_new")
    ModelAndView order(@PathVariable String code, @RequestParam MultiValueMap<String, String> values) {
        Site site = records.site(code);
        return flow.save(site, forms.order(site.code(), time.today()), values, "");
    }

    @GetMapping("/{id}")
    String show(@PathVariable String code, @PathVariable String id, Model model) {
        Site site = records.site(code);
        Survey survey = records.survey(site, id);
        model.addAttribute("site", site);
        model.addAttribute("survey", survey);
        model.addAttribute("view", SiteView.of(records, outcomes, site.code(), time.today()));
        model.addAttribute(
                "steps",
                survey.state().next().stream()
                        .map(state -> state == SurveyState.REJECTED ? SurveyState.ACCEPTED : state)
                        .distinct()
                        .sorted()
                        .map(state -> new Input.Choice(
                                state.word(), forms.step(survey, state).title()))
                        .toList());
        return "programme/asbestos/survey";
    }

    @GetMapping("/{id}/{form}")
    ModelAndView show(@PathVariable String code, @PathVariable String id, @PathVariable String form) {
        Site site = records.site(code);
        return flow.show(site, form(records.survey(site, id), form));
    }

    @PostMapping("/{id}/{form}")
    ModelAndView save(
            @PathVariable String code,
            @PathVariable String id,
            @PathVariable String form,
            @RequestParam MultiValueMap<String, String> values) {
        Site site = records.site(code);
        return flow.save(site, form(records.survey(site, id), form), values, "/surveys/" + id);
    }

    private AsbestosForm form(Survey survey, String form) {
        return switch (form) {
            case "scope" -> forms.cover(survey);
            case "sample" -> forms.sample(survey);
            default ->
                Stream.of(SurveyState.values())
                        .filter(state ->
                                state != SurveyState.ORDERED && state.word().equals(form))
                        .findFirst()
                        .map(state -> forms.step(survey, state))
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        };
    }
}
