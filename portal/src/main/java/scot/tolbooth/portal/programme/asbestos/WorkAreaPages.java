package scot.tolbooth.portal.programme.asbestos;

import java.time.Clock;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import scot.tolbooth.inventory.rollout.asbestos.WorkArea;
import scot.tolbooth.inventory.site.Site;
import scot.tolbooth.portal.staff.ScottishTime;

/** Where work areas are planned, decided about and restricted. */
@Controller
@RequestMapping("/programme/sites/{code}/asbestos")
class WorkAreaPages {

    private final AsbestosRecords records;
    private final WorkAreaForms forms;
    private final OutcomeForms outcomes;
    private final FormFlow flow;
    private final ScottishTime time;

    WorkAreaPages(AsbestosRecords records, WorkAreaForms forms, OutcomeForms outcomes, FormFlow flow, Clock clock) {
        this.records = records;
        this.forms = forms;
        this.outcomes = outcomes;
        this.flow = flow;
        this.time = new ScottishTime(clock);
    }

    @GetMapping("/work-areas/_new")
    ModelAndView add(@PathVariable String code) {
        Site site = records.site(code);
        return flow.show(site, forms.add(site.code()));
    }

    @PostMapping("/work-areas/_new")
    ModelAndView add(@PathVariable String code, @RequestParam MultiValueMap<String, String> values) {
        Site site = records.site(code);
        return flow.save(site, forms.add(site.code()), values, "");
    }

    @GetMapping("/work-areas/{id}/{form}")
    ModelAndView show(@PathVariable String code, @PathVariable String id, @PathVariable String form) {
        Site site = records.site(code);
        return flow.show(site, form(records.area(site, id), form));
    }

    @PostMapping("/work-areas/{id}/{form}")
    ModelAndView save(
            @PathVariable String code,
            @PathVariable String id,
            @PathVariable String form,
            @RequestParam MultiValueMap<String, String> values) {
        Site site = records.site(code);
        return flow.save(site, form(records.area(site, id), form), values, "");
    }

    @GetMapping("/restrictions/{id}/closure")
    ModelAndView close(@PathVariable String code, @PathVariable String id) {
        Site site = records.site(code);
        return flow.show(site, forms.close(records.restriction(site, id), time.today()));
    }

    @PostMapping("/restrictions/{id}/closure")
    ModelAndView close(
            @PathVariable String code, @PathVariable String id, @RequestParam MultiValueMap<String, String> values) {
        Site site = records.site(code);
        return flow.save(site, forms.close(records.restriction(site, id), time.today()), values, "");
    }

    private AsbestosForm form(WorkArea area, String form) {
        return switch (form) {
            case "plan" -> forms.replan(area);
            case "removal" -> forms.remove(area);
            case "basis" -> forms.basis(area);
            case "restriction" -> forms.restrict(area, time.today());
            case "outcome" -> outcomes.decide(area);
            case "next-step" -> AsbestosRecords.found(outcomes.next(area));
            default -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        };
    }
}
