package scot.tolbooth.portal.operations.alarm;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import scot.tolbooth.collector.alarm.Alarm;
import scot.tolbooth.collector.alarm.Alarms;
import scot.tolbooth.inventory.audit.StaleVersionException;
import scot.tolbooth.portal.staff.CurrentStaff;
import scot.tolbooth.portal.staff.Typed;

/** One alarm: what became of it, and what staff make of it. */
@Controller
@RequestMapping("/operations/alarms/{id:[0-9]{1,18}}")
class AlarmPage {

    private final Alarms alarms;
    private final CurrentStaff staff;
    private final Clock clock;

    AlarmPage(Alarms alarms, CurrentStaff staff, Clock clock) {
        this.alarms = alarms;
        this.staff = staff;
        this.clock = clock;
    }

    /** Something that staff do with an alarm as they saw it. */
    private interface Deed {
        void run(Typed typed, long version);
    }

    @GetMapping
    ModelAndView show(@PathVariable long id) {
        return page(existing(id), Typed.nothing());
    }

    @PostMapping("/acknowledge")
    ModelAndView acknowledge(@PathVariable long id, @RequestParam Map<String, String> fields) {
        return act(id, "acknowledge", fields, (typed, version) -> alarms.acknowledge(id, version, staff.change()));
    }

    @PostMapping("/comments")
    ModelAndView comment(@PathVariable long id, @RequestParam Map<String, String> fields) {
        return act(id, "comment", fields, (typed, version) -> alarms.comment(id, typed.get("comment"), staff.change()));
    }

    @PostMapping("/assign")
    ModelAndView assign(@PathVariable long id, @RequestParam Map<String, String> fields) {
        return act(
                id,
                "assigned_to",
                fields,
                (typed, version) -> alarms.assign(id, version, typed.get("assigned_to"), staff.change()));
    }

    @PostMapping("/shelve")
    ModelAndView shelve(@PathVariable long id, @RequestParam Map<String, String> fields) {
        return act(id, "until", fields, (typed, version) -> {
            Instant until = typed.required("until", LocalTimes::instant);
            if (until != null) {
                alarms.shelve(id, version, until, typed.change(staff));
            }
        });
    }

    @PostMapping("/unshelve")
    ModelAndView unshelve(@PathVariable long id, @RequestParam Map<String, String> fields) {
        return act(id, "until", fields, (typed, version) -> alarms.unshelve(id, version, staff.change()));
    }

    private ModelAndView act(long id, String field, Map<String, String> fields, Deed deed) {
        Alarm alarm = existing(id);
        Typed typed = new Typed(fields);
        long version = typed.version();
        try {
            if (typed.problems().isEmpty()) {
                typed.attempt(() -> {
                    deed.run(typed, version);
                    return typed;
                });
            }
        } catch (StaleVersionException changed) {
            typed.problems().add(field, "was not saved: the alarm was changed meanwhile, and is shown as it is now");
        } catch (IllegalStateException over) {
            typed.problems().add(field, "was not saved: " + over.getMessage());
        }
        if (typed.problems().isEmpty()) {
            return new ModelAndView("redirect:/operations/alarms/" + id);
        }
        ModelAndView again = page(alarms.find(id).orElse(alarm), typed);
        again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return again;
    }

    private ModelAndView page(Alarm alarm, Typed typed) {
        ModelAndView page = new ModelAndView("operations/alarm/alarm");
        page.addObject("alarm", alarm);
        page.addObject("events", alarms.events(alarm.id()));
        page.addObject("shelved", alarm.isShelved(clock.instant()));
        page.addObject("typed", typed);
        page.addObject("problems", typed.problems());
        page.addObject("subjectAddress", address(alarm));
        return page;
    }

    /** The page of what it is about; absent where that has none. */
    private static @Nullable String address(Alarm alarm) {
        return switch (alarm.key().kind()) {
            case "device" -> "/operations/devices/" + alarm.key().subject();
            case "site" -> "/operations/sites/" + alarm.key().subject();
            default -> null;
        };
    }

    private Alarm existing(long id) {
        return alarms.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
