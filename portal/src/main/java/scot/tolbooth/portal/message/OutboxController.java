package scot.tolbooth.portal.message;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import scot.tolbooth.inventory.role.ConditionalOnRole;
import scot.tolbooth.inventory.role.Role;

/** Shows staff the messages that no transport carries. */
@Controller
@ConditionalOnRole(Role.PORTAL)
class OutboxController {

    private final OutboxTransport outbox;

    OutboxController(OutboxTransport outbox) {
        this.outbox = outbox;
    }

    @GetMapping("/operations/outbox")
    String outbox(Model model) {
        model.addAttribute("messages", outbox.messages());
        return "resident/outbox";
    }
}
