package scot.tolbooth.portal.operations.alarm;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import scot.tolbooth.collector.maintenance.MaintenanceSchedules;
import scot.tolbooth.collector.maintenance.MaintenanceWindows;
import scot.tolbooth.collector.maintenance.Scope;
import scot.tolbooth.inventory.audit.StaleVersionException;
import scot.tolbooth.portal.staff.CurrentStaff;
import scot.tolbooth.portal.staff.Typed;

/** Announced work: what is to come, what is going on, and what has been. */
@Controller
@RequestMapping("/operations/maintenance")
class MaintenancePages {

    private static final Duration USUAL = Duration.ofHours(2);

    private final MaintenanceWindows windows;
    private final MaintenanceSchedules schedules;
    private final ScopeInput scopes;
    private final CurrentStaff staff;
    private final Clock clock;

    MaintenancePages(
            MaintenanceWindows windows,
            MaintenanceSchedules schedules,
            ScopeInput scopes,
            CurrentStaff staff,
            Clock clock) {
        this.windows = windows;
        this.schedules = schedules;
        this.scopes = scopes;
        this.staff = staff;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView all(@RequestParam(defaultValue = "") String site, @RequestParam(defaultValue = "") String device) {
        Instant now = clock.instant();
        return page(new Typed(Map.of(
                "kind",
                device.isEmpty() ? "site" : "device",
                "subject",
                device.isEmpty() ? site : device,
                "starts",
                LocalTimes.field(now),
                "ends",
                LocalTimes.field(now.plus(USUAL)))));
    }

    @PostMapping
    ModelAndView announce(@RequestParam Map<String, String> fields) {
        Typed typed = new Typed(fields);
        Scope scope = scopes.read(typed);
        Instant starts = typed.required("starts", LocalTimes::instant);
        Instant ends = typed.required("ends", LocalTimes::instant);
        if (scope != null && starts != null && ends != null) {
            typed.attempt(() -> windows.announce(scope, starts, ends, typed.get("reason"), staff.change()));
        }
        if (typed.problems().isEmpty()) {
            return new ModelAndView("redirect:/operations/maintenance");
        }
        ModelAndView again = page(typed);
        again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return again;
    }

    @PostMapping("/{id:[0-9]{1,18}}/end")
    ModelAndView end(@PathVariable long id, @RequestParam Map<String, String> fields) {
        Typed typed = new Typed(fields);
        try {
            windows.end(id, typed.version(), staff.change());
            return new ModelAndView("redirect:/operations/maintenance");
        } catch (StaleVersionException changed) {
            typed.problems().add("windows", "was changed by someone else meanwhile, and is shown as it is now");
        }
        ModelAndView again = page(typed);
        again.setStatus(HttpStatus.CONFLICT);
        return again;
    }

    private ModelAndView page(Typed typed) {
        ModelAndView page = new ModelAndView("operations/alarm/maintenance");
        page.addObject("windows", windows.latest());
        page.addObject("schedules", schedules.all());
        page.addObject("kinds", Scope.Kind.values());
        page.addObject("now", clock.instant());
        page.addObject("typed", typed);
        page.addObject("problems", typed.problems());
        return page;
    }
}
