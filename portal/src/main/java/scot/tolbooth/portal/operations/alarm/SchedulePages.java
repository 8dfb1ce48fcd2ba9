package scot.tolbooth.portal.operations.alarm;

import static scot.tolbooth.inventory.calendar.CivilTime.LONDON;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import scot.tolbooth.collector.maintenance.MaintenanceSchedule;
import scot.tolbooth.collector.maintenance.MaintenanceSchedules;
import scot.tolbooth.collector.maintenance.Scope;
import scot.tolbooth.inventory.audit.StaleVersionException;
import scot.tolbooth.inventory.transfer.CsvColumn;
import scot.tolbooth.portal.staff.CurrentStaff;
import scot.tolbooth.portal.staff.Typed;

/** Work that comes again: its form, and each schedule with the days on which it comes next. */
@Controller
@RequestMapping("/operations/maintenance/schedules")
class SchedulePages {

    private static final int NEXT = 5;

    private final MaintenanceSchedules schedules;
    private final ScopeInput scopes;
    private final CurrentStaff staff;
    private final Clock clock;

    SchedulePages(MaintenanceSchedules schedules, ScopeInput scopes, CurrentStaff staff, Clock clock) {
        this.schedules = schedules;
        this.scopes = scopes;
        this.staff = staff;
        this.clock = clock;
    }

    @GetMapping("/_new")
    ModelAndView form() {
        return form(new Typed(
                Map.of("first_day", LocalDate.ofInstant(clock.instant(), LONDON).toString())));
    }

    @PostMapping
    ModelAndView announce(@RequestParam Map<String, String> fields) {
        Typed typed = new Typed(fields);
        Scope scope = scopes.read(typed);
        MaintenanceSchedule made =
                ScheduleForm.read(typed, scope, staff.change().by());
        if (made != null) {
            typed.attempt(() -> schedules.announce(made, staff.change()));
        }
        if (typed.problems().isEmpty()) {
            return new ModelAndView("redirect:/operations/maintenance#schedules");
        }
        ModelAndView again = form(typed);
        again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return again;
    }

    @GetMapping("/{id:[0-9]{1,18}}")
    ModelAndView one(@PathVariable long id) {
        return page(id, Typed.nothing());
    }

    @PostMapping("/{id:[0-9]{1,18}}/skip")
    ModelAndView skip(@PathVariable long id, @RequestParam Map<String, String> fields) {
        return change(id, fields, (typed, day) -> schedules.skip(id, day, typed.version(), staff.change()));
    }

    @PostMapping("/{id:[0-9]{1,18}}/put-back")
    ModelAndView putBack(@PathVariable long id, @RequestParam Map<String, String> fields) {
        return change(id, fields, (typed, day) -> schedules.putBack(id, day, typed.version(), staff.change()));
    }

    @PostMapping("/{id:[0-9]{1,18}}/end")
    ModelAndView end(@PathVariable long id, @RequestParam Map<String, String> fields) {
        Typed typed = new Typed(fields);
        try {
            schedules.end(id, typed.version(), staff.change());
            return new ModelAndView("redirect:/operations/maintenance#schedules");
        } catch (StaleVersionException changed) {
            return conflict(id, typed);
        }
    }

    private interface DayChange {
        MaintenanceSchedule make(Typed typed, LocalDate day);
    }

    private ModelAndView change(long id, Map<String, String> fields, DayChange work) {
        Typed typed = new Typed(fields);
        LocalDate day = typed.required("day", CsvColumn::date);
        try {
            if (day != null) {
                typed.attempt(() -> work.make(typed, day));
            }
        } catch (StaleVersionException changed) {
            return conflict(id, typed);
        }
        if (typed.problems().isEmpty()) {
            return new ModelAndView("redirect:/operations/maintenance/schedules/" + id);
        }
        ModelAndView again = page(id, typed);
        again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return again;
    }

    private ModelAndView conflict(long id, Typed typed) {
        typed.problems().add("days", "were changed by someone else meanwhile, and are shown as they are now");
        ModelAndView again = page(id, typed);
        again.setStatus(HttpStatus.CONFLICT);
        return again;
    }

    private ModelAndView form(Typed typed) {
        ModelAndView page = new ModelAndView("operations/alarm/schedule-form");
        page.addObject("kinds", Scope.Kind.values());
        page.addObject("repeats", ScheduleForm.Repeats.values());
        page.addObject("weekdays", DayOfWeek.values());
        page.addObject("typed", typed);
        page.addObject("problems", typed.problems());
        return page;
    }

    private ModelAndView page(long id, Typed typed) {
        MaintenanceSchedule schedule = schedules
                .find(id)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "no such schedule"));
        ModelAndView page = new ModelAndView("operations/alarm/schedule");
        page.addObject("schedule", schedule);
        page.addObject("next", schedule.next(clock.instant(), NEXT));
        page.addObject("problems", typed.problems());
        return page;
    }
}
