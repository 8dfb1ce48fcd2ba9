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

/**
 * News of alarms and whether they arrived, and whatever else to staff was given up. Addresses are personal data: for
 * engineers only, and those of other messages for administrators only.
 */
@Controller
@ConditionalOnRole(Role.PORTAL)
@RequestMapping("/operations/alarm-messages")
class AlarmMessagePages {

    private final AlarmOutbox outbox;
    private final StaffMessages mail;
    private final CurrentStaff staff;

    AlarmMessagePages(AlarmOutbox outbox, StaffMessages mail, CurrentStaff staff) {
        this.outbox = outbox;
        this.mail = mail;
        this.staff = staff;
    }

    @GetMapping
    String all(Model model) {
        model.addAttribute("messages", outbox.latest());
        model.addAttribute("mails", mail.latestForEngineers());
        model.addAttribute(
                "givenUp", outbox.standing().givenUp() + mail.standing().givenUp());
        return "operations/alarm/messages";
    }

    @PostMapping("/{id:[0-9]{1,18}}/retry")
    String retry(@PathVariable long id) {
        outbox.retry(id, staff.change());
        return "redirect:/operations/alarm-messages";
    }

    @PostMapping("/email/{id:[0-9]{1,18}}/retry")
    String retryMail(@PathVariable long id) {
        mail.retry(id, staff.change());
        return "redirect:/operations/alarm-messages";
    }

    @PostMapping("/email/{id:[0-9]{1,18}}/dismiss")
    String dismissMail(@PathVariable long id) {
        mail.dismiss(id, staff.change());
        return "redirect:/operations/alarm-messages";
    }

    @PostMapping("/{id:[0-9]{1,18}}/dismiss")
    String dismiss(@PathVariable long id) {
        outbox.dismiss(id, staff.change());
        return "redirect:/operations/alarm-messages";
    }
}
