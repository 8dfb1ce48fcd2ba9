package scot.tolbooth.portal.operations.policy;

import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import scot.tolbooth.inventory.audit.StaleVersionException;
import scot.tolbooth.inventory.site.SiteKind;
import scot.tolbooth.portal.staff.CurrentStaff;
import scot.tolbooth.portal.staff.Typed;
import scot.tolbooth.radius.policy.Opening;
import scot.tolbooth.radius.policy.Policies;
import scot.tolbooth.radius.policy.PolicyRule;
import scot.tolbooth.radius.policy.RuleName;
import scot.tolbooth.radius.policy.Term;

/** The rules that decide what an accept carries. */
@Controller
@RequestMapping("/operations/policy")
class PolicyPages {

    private static final Map<Term, String> HINTS = Map.of(
            Term.SESSION_TIMEOUT, "Seconds, such as 14400 for 4 hours",
            Term.IDLE_TIMEOUT, "Seconds without traffic",
            Term.INTERIM_INTERVAL, "Seconds between the NAS's reports",
            Term.DOWNLOAD, "Bits per second to the user; 0 for no limit",
            Term.UPLOAD, "Bits per second from the user; 0 for no limit",
            Term.QUOTA, "Octets of one person on one day, both directions together",
            Term.DEVICES, "How many of one person may be online",
            Term.FILTER, "Name of a filter on the NAS, such as family-safe",
            Term.ROLE, "Name of a role on the NAS",
            Term.REMEMBERED_DAYS, "How long, where the NAS is set to it and the person wishes it");

    private final Policies policies;
    private final CurrentStaff staff;

    PolicyPages(Policies policies, CurrentStaff staff) {
        this.policies = policies;
        this.staff = staff;
    }

    @GetMapping
    String all(Model model) {
        model.addAttribute("rules", policies.all());
        return "operations/policy/all";
    }

    /** A name that starts with an underscore cannot be a rule's. */
    @GetMapping("/_new")
    ModelAndView fresh() {
        return page(new Typed(Map.of("opening", Opening.ANY.word())));
    }

    @GetMapping("/{name}")
    ModelAndView one(@PathVariable String name) {
        return page(PolicyForm.of(find(name)));
    }

    @PostMapping
    ModelAndView save(@RequestParam Map<String, String> fields) {
        Typed typed = new Typed(fields);
        PolicyRule rule = PolicyForm.read(typed);
        if (rule != null) {
            save(rule, typed);
        }
        return typed.problems().isEmpty() ? new ModelAndView("redirect:/operations/policy") : page(typed);
    }

    @PostMapping("/{name}/removal")
    String remove(@PathVariable String name) {
        policies.remove(find(name).name(), staff.change());
        return "redirect:/operations/policy";
    }

    private void save(PolicyRule rule, Typed typed) {
        if (rule.version() == 0 && policies.find(rule.name()).isPresent()) {
            typed.problems().add("name", "must be one that no other rule has");
            return;
        }
        try {
            typed.attempt(() -> rule.version() == 0
                    ? policies.save(rule, typed.change(staff))
                    : policies.replace(rule, typed.change(staff)));
        } catch (StaleVersionException stale) {
            typed.problems().add("name", "has been changed by someone else meanwhile: open it again");
        } catch (DataIntegrityViolationException refused) {
            typed.problems().add("site", "must be the code of a site");
        }
    }

    private PolicyRule find(String name) {
        try {
            return policies.find(new RuleName(name))
                    .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        } catch (IllegalArgumentException noName) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, "no such rule", noName);
        }
    }

    private static ModelAndView page(Typed typed) {
        ModelAndView page = new ModelAndView("operations/policy/rule");
        Map<String, String> days = new LinkedHashMap<>();
        Arrays.stream(DayOfWeek.values()).forEach(day -> days.put(PolicyForm.field(day), day.name()));
        page.addObject("form", typed);
        page.addObject(
                "isNew", typed.get("version").isEmpty() || typed.get("version").equals("0"));
        page.addObject("problems", typed.problems());
        page.addObject("kinds", SiteKind.values());
        page.addObject("openings", Opening.values());
        page.addObject("terms", Term.values());
        page.addObject("hints", HINTS);
        page.addObject("days", days);
        if (!typed.problems().isEmpty()) {
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return page;
    }
}
