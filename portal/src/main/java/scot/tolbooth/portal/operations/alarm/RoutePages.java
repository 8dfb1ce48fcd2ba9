package scot.tolbooth.portal.operations.alarm;

import java.util.Map;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import scot.tolbooth.collector.alarm.Channel;
import scot.tolbooth.collector.alarm.Route;
import scot.tolbooth.collector.alarm.Routes;
import scot.tolbooth.collector.alarm.Severity;
import scot.tolbooth.inventory.audit.StaleVersionException;
import scot.tolbooth.portal.staff.CurrentStaff;
import scot.tolbooth.portal.staff.Typed;

/** Who is told of which alarms. Addresses are personal data: for engineers only. */
@Controller
@RequestMapping("/operations/alarm-routes")
class RoutePages {

    private final Routes routes;
    private final CurrentStaff staff;

    RoutePages(Routes routes, CurrentStaff staff) {
        this.routes = routes;
        this.staff = staff;
    }

    @GetMapping
    ModelAndView all() {
        return page(RouteForm.begun());
    }

    @GetMapping("/{id:[0-9]{1,18}}")
    ModelAndView one(@PathVariable long id) {
        return page(RouteForm.of(existing(id)));
    }

    @PostMapping
    ModelAndView save(@RequestParam Map<String, String> fields) {
        Typed typed = new Typed(fields);
        Route route = RouteForm.read(typed);
        if (route != null && typed.problems().isEmpty()) {
            try {
                if (route.id() == 0) {
                    routes.add(route, staff.change());
                } else {
                    routes.replace(route, staff.change());
                }
            } catch (StaleVersionException changed) {
                typed.problems().add("name", "and the rest were changed by someone else meanwhile");
            } catch (DuplicateKeyException taken) {
                typed.problems().add("name", "is that of another route");
            }
        }
        if (typed.problems().isEmpty()) {
            return new ModelAndView("redirect:/operations/alarm-routes");
        }
        ModelAndView again = page(typed);
        again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return again;
    }

    /** Sends a trial message; the outbox shows whether it arrived. */
    @PostMapping("/{id:[0-9]{1,18}}/trial")
    ModelAndView trial(@PathVariable long id) {
        routes.trial(existing(id), staff.change());
        return new ModelAndView("redirect:/operations/alarm-messages");
    }

    @PostMapping("/{id:[0-9]{1,18}}/remove")
    ModelAndView remove(@PathVariable long id, @RequestParam Map<String, String> fields) {
        Typed typed = new Typed(fields);
        try {
            routes.remove(existing(id).id(), typed.version(), staff.change());
            return new ModelAndView("redirect:/operations/alarm-routes");
        } catch (StaleVersionException changed) {
            ModelAndView again = page(RouteForm.of(existing(id)));
            again.setStatus(HttpStatus.CONFLICT);
            return again;
        }
    }

    private ModelAndView page(Typed typed) {
        ModelAndView page = new ModelAndView("operations/alarm/routes");
        page.addObject("routes", routes.all());
        page.addObject("channels", Channel.values());
        page.addObject("severities", Severity.values());
        page.addObject("typed", typed);
        page.addObject("problems", typed.problems());
        return page;
    }

    private Route existing(long id) {
        return routes.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
