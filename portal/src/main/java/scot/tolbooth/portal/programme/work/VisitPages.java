package scot.tolbooth.portal.programme.work;

import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import scot.tolbooth.inventory.audit.StaleVersionException;
import scot.tolbooth.inventory.visit.Booking;
import scot.tolbooth.inventory.visit.Conclusion;
import scot.tolbooth.inventory.visit.Visit;
import scot.tolbooth.inventory.visit.VisitPlan;
import scot.tolbooth.inventory.visit.VisitReason;
import scot.tolbooth.inventory.visit.VisitState;
import scot.tolbooth.inventory.visit.VisitTimes;
import scot.tolbooth.inventory.visit.Visits;
import scot.tolbooth.portal.staff.CurrentStaff;
import scot.tolbooth.portal.staff.Typed;

/** Where a contractor books visits to one of its sites, and says what came of them. */
@Controller
@RequestMapping("/programme/work/{code}/visits")
class VisitPages {

    private final OwnSites sites;
    private final SiteFile file;
    private final Visits visits;
    private final VisitBooking booking;
    private final CurrentStaff staff;

    VisitPages(OwnSites sites, SiteFile file, Visits visits, VisitBooking booking, CurrentStaff staff) {
        this.sites = sites;
        this.file = file;
        this.visits = visits;
        this.booking = booking;
        this.staff = staff;
    }

    @GetMapping("/_new")
    ModelAndView fresh(@PathVariable String code) {
        return booking(sites.find(code), Typed.nothing());
    }

    @PostMapping
    ModelAndView book(@PathVariable String code, @RequestParam Map<String, String> fields) {
        OwnSite own = sites.find(code);
        Typed typed = new Typed(fields);
        VisitPlan plan = VisitForm.plan(typed, own);
        if (plan != null && booking.book(plan, staff.change()) instanceof Booking.Refused refused) {
            typed.problems().add("first_day", "cannot be booked. " + refused.reason());
        }
        return typed.problems().isEmpty() ? sheet(own) : booking(own, typed);
    }

    @GetMapping("/{visit}")
    ModelAndView one(@PathVariable String code, @PathVariable long visit) {
        OwnSite own = sites.find(code);
        return conclusion(own, find(own, visit), Typed.nothing());
    }

    @PostMapping("/{visit}")
    ModelAndView conclude(
            @PathVariable String code, @PathVariable long visit, @RequestParam Map<String, String> fields) {
        OwnSite own = sites.find(code);
        Visit open = find(own, visit);
        Typed typed = new Typed(fields);
        Conclusion conclusion = VisitForm.conclusion(typed);
        if (conclusion != null) {
            conclude(open, conclusion, typed);
        }
        return typed.problems().isEmpty() ? sheet(own) : conclusion(own, open, typed);
    }

    @PostMapping("/{visit}/times")
    ModelAndView move(@PathVariable String code, @PathVariable long visit, @RequestParam Map<String, String> fields) {
        OwnSite own = sites.find(code);
        Visit open = find(own, visit);
        Typed typed = new Typed(fields);
        VisitTimes times = VisitForm.times(typed);
        if (times != null) {
            move(open, times, typed);
        }
        return typed.problems().isEmpty() ? sheet(own) : conclusion(own, open, typed);
    }

    private void move(Visit visit, VisitTimes times, Typed typed) {
        try {
            if (booking.move(visit, typed.version(), times, staff.change()) instanceof Booking.Refused refused) {
                typed.problems().add("first_day", "cannot be moved there. " + refused.reason());
            }
        } catch (StaleVersionException late) {
            typed.problems().add("first_day", "was changed by someone else meanwhile: open the visit again");
        } catch (IllegalStateException over) {
            typed.problems().add("first_day", "cannot be moved: " + over.getMessage());
        }
    }

    private void conclude(Visit visit, Conclusion conclusion, Typed typed) {
        try {
            typed.attempt(() -> visits.conclude(visit.id(), typed.version(), conclusion, staff.change()));
        } catch (StaleVersionException | IllegalStateException late) {
            typed.problems().add("state", "was recorded by someone else meanwhile: open the visit again");
        }
    }

    private Visit find(OwnSite own, long id) {
        return visits.find(id)
                .filter(visit -> visit.plan().site().equals(own.code())
                        && visit.plan().contractor().equals(own.contractorId()))
                .orElseThrow(OwnSites::notFound);
    }

    private ModelAndView booking(OwnSite own, Typed typed) {
        return page("programme/work-booking", own, typed).addObject("access", file.access(own));
    }

    private static ModelAndView conclusion(OwnSite own, Visit visit, Typed typed) {
        ModelAndView page = page("programme/work-visit", own, typed);
        page.addObject("visit", visit);
        page.addObject("states", VisitState.values());
        page.addObject("reasons", VisitReason.values());
        return page;
    }

    private static ModelAndView page(String template, OwnSite own, Typed typed) {
        ModelAndView page = new ModelAndView(template);
        page.addObject("own", own);
        page.addObject("typed", typed);
        if (!typed.problems().isEmpty()) {
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return page;
    }

    private static ModelAndView sheet(OwnSite own) {
        return new ModelAndView("redirect:/programme/work/" + own.code());
    }
}
