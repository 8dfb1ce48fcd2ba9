package scot.tolbooth.portal.message;

import java.time.Clock;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import scot.tolbooth.inventory.role.ConditionalOnRole;
import scot.tolbooth.inventory.role.Role;

/** Shows staff the residents' messages that no transport carries, and whether those to staff go out. */
@Controller
@ConditionalOnRole(Role.PORTAL)
class OutboxController {

    private final OutboxTransport outbox;
    private final StaffMessages staffMessages;
    private final Clock clock;

    OutboxController(OutboxTransport outbox, StaffMessages staffMessages, Clock clock) {
        this.outbox = outbox;
        this.staffMessages = staffMessages;
        this.clock = clock;
    }

    @GetMapping("/operations/outbox")
    String outbox(Model model) {
        model.addAttribute("messages", outbox.messages());
        OutboxStanding standing = staffMessages.standing();
        model.addAttribute("standing", standing);
        model.addAttribute("trouble", standing.isInTrouble(clock.instant()));
        return "resident/outbox";
    }
}
