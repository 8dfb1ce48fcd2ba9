package scot.tolbooth.portal.programme.calendar;

import java.net.URI;
import java.util.List;
import java.util.Optional;
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
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import scot.tolbooth.inventory.contractor.Contractor;
import scot.tolbooth.inventory.contractor.ContractorId;
import scot.tolbooth.inventory.contractor.Contractors;
import scot.tolbooth.portal.staff.CurrentStaff;

/** Where staff make and revoke the calendars to which they subscribe. */
@Controller
@RequestMapping("/programme/calendar")
class CalendarPages {

    private final CalendarFeeds feeds;
    private final Contractors contractors;
    private final CurrentStaff staff;

    CalendarPages(CalendarFeeds feeds, Contractors contractors, CurrentStaff staff) {
        this.feeds = feeds;
        this.contractors = contractors;
        this.staff = staff;
    }

    @GetMapping
    ModelAndView show() {
        return page(null);
    }

    /** The address is told in the answer itself: it is not kept, so a page that is asked for later could not. */
    @PostMapping
    ModelAndView create(@RequestParam(defaultValue = "") String contractor) {
        ContractorId whose = contractor.isBlank() ? null : known(contractor);
        String token = feeds.create(whose, staff.change());
        return page(ServletUriComponentsBuilder.fromCurrentContextPath()
                .path("/calendar/" + token + ".ics")
                .build()
                .toUri());
    }

    @PostMapping("/{id}/revoke")
    String revoke(@PathVariable long id) {
        if (!feeds.revoke(id, staff.change())) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return "redirect:/programme/calendar";
    }

    private ModelAndView page(@Nullable URI address) {
        ModelAndView page = new ModelAndView("programme/calendar");
        List<Contractor> all = contractors.all();
        page.addObject("feeds", feeds.of(staff.name()));
        page.addObject(
                "contractors", all.stream().filter(one -> !one.archived()).toList());
        page.addObject("address", address);
        return page;
    }

    private ContractorId known(String id) {
        try {
            return Optional.of(new ContractorId(id))
                    .flatMap(contractors::find)
                    .map(Contractor::id)
                    .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        } catch (IllegalArgumentException notAnId) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, "no such contractor", notAnId);
        }
    }
}
