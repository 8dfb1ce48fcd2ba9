package scot.tolbooth.portal.satisfaction;

import static scot.tolbooth.inventory.calendar.CivilTime.LONDON;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** For staff: how satisfied people are, by site and day. */
@Controller
class SatisfactionPage {

    private static final int DAYS = 30;

    private final Satisfaction satisfaction;
    private final Clock clock;

    SatisfactionPage(Satisfaction satisfaction, Clock clock) {
        this.satisfaction = satisfaction;
        this.clock = clock;
    }

    @GetMapping("/operations/satisfaction")
    String lately(Model model) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), LONDON);
        model.addAttribute("days", satisfaction.between(null, today.minusDays(DAYS - 1), today));
        model.addAttribute("fewest", Satisfaction.FEWEST);
        return "operations/satisfaction";
    }
}
