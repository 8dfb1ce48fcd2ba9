package scot.tolbooth.portal.delivery;

import java.time.LocalDate;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import scot.tolbooth.inventory.role.ConditionalOnRole;
import scot.tolbooth.inventory.role.Role;
import scot.tolbooth.portal.document.Download;

/** Where staff see how messages to residents fare; there is nothing about anybody in it. */
@Controller
@ConditionalOnRole(Role.PORTAL)
class MessageDayController {

    private static final int SHOWN = 31;
    private static final int IN_A_FILE = 400;

    private final MessageDays days;
    private final Spending spending;

    MessageDayController(MessageDays days, Spending spending) {
        this.days = days;
        this.spending = spending;
    }

    @GetMapping("/operations/messages")
    String show(Model model) {
        LocalDate today = days.today();
        LocalDate first = today.minusDays(SHOWN - 1L);
        model.addAttribute("days", days.between(first, today));
        model.addAttribute("heard", days.heardBetween(first, today));
        model.addAttribute("problems", days.problems());
        model.addAttribute("shown", SHOWN);
        model.addAttribute("spent", spending.inLastDay().movePointLeft(2));
        model.addAttribute("most", spending.mostInADay().movePointLeft(2));
        return "operations/messages";
    }

    @GetMapping("/operations/messages.csv")
    ResponseEntity<byte[]> csv() {
        LocalDate today = days.today();
        return Download.csv("messages.csv", MessageDaysCsv.write(days.between(today.minusDays(IN_A_FILE - 1L), today)));
    }
}
