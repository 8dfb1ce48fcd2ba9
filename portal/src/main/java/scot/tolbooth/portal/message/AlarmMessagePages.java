package scot.tolbooth.portal.message;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import scot.tolbooth.inventory.role.ConditionalOnRole;
import scot.tolbooth.inventory.role.Role;
import scot.tolbooth.portal.staff.CurrentStaff;

/** News of alarms and whether they arrived. Addresses are personal data: for engineers only. */
@Controller
@ConditionalOnRole(Role.PORTAL)
@RequestMapping("/operations/alarm-messages")
class AlarmMessagePages {

    private final AlarmOutbox outbox;
    private final CurrentStaff staff;

    AlarmMessagePages(AlarmOutbox outbox, CurrentStaff staff) {
        this.outbox = outbox;
        this.staff = staff;
    }

    @GetMapping
    String all(Model model) {
        model.addAttribute("messages", outbox.latest());
        model.addAttribute("givenUp", outbox.givenUp());
        return "operations/alarm/messages";
    }

    @PostMapping("/{id:[0-9]{1,18}}/retry")
    String retry(@PathVariable long id) {
        outbox.retry(id, staff.change());
        return "redirect:/operations/alarm-messages";
    }

    @PostMapping("/{id:[0-9]{1,18}}/dismiss")
    String dismiss(@PathVariable long id) {
        outbox.dismiss(id, staff.change());
        return "redirect:/operations/alarm-messages";
    }
}
