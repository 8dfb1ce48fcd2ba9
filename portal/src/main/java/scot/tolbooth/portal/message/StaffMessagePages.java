package scot.tolbooth.portal.message;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;
import scot.tolbooth.inventory.role.ConditionalOnRole;
import scot.tolbooth.inventory.role.Role;
import scot.tolbooth.portal.staff.CurrentStaff;

/** Where administrators see what became of the messages to staff. */
@Controller
@ConditionalOnRole(Role.PORTAL)
@RequestMapping("/staff/messages")
class StaffMessagePages {

    private static final String PAGE = "/staff/messages";

    private final StaffMessages messages;
    private final CurrentStaff staff;

    StaffMessagePages(StaffMessages messages, CurrentStaff staff) {
        this.messages = messages;
        this.staff = staff;
    }

    @GetMapping
    String all(Model model) {
        model.addAttribute("messages", messages.latest());
        model.addAttribute("standing", messages.standing());
        model.addAttribute("carried", messages.isCarried());
        return "staff/messages";
    }

    @GetMapping("/{id}")
    String one(@PathVariable long id, Model model) {
        model.addAttribute("one", messages.find(id).orElseThrow(StaffMessagePages::notFound));
        return "staff/message";
    }

    @PostMapping("/{id}/retry")
    String retry(@PathVariable long id) {
        return done(messages.retry(id, staff.change()));
    }

    @PostMapping("/{id}/dismiss")
    String dismiss(@PathVariable long id) {
        return done(messages.dismiss(id, staff.change()));
    }

    /** Where somebody else was quicker, the list says what there is. */
    private static String done(boolean wasGivenUp) {
        return "redirect:" + PAGE + (wasGivenUp ? "" : "?late");
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
