package scot.tolbooth.portal.programme.scorecard;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import scot.tolbooth.inventory.rollout.blocker.SlaClock;
import scot.tolbooth.inventory.visit.VisitState;

/** How contractors keep to the times agreed, and what held them up. */
@Controller
class ScorecardPage {

    private final Scorecard scorecard;

    ScorecardPage(Scorecard scorecard) {
        this.scorecard = scorecard;
    }

    @GetMapping("/programme/scorecard")
    String show(Model model) {
        model.addAttribute("scores", scorecard.scores());
        model.addAttribute("standings", SlaClock.Standing.values());
        model.addAttribute("states", VisitState.values());
        return "programme/scorecard";
    }
}
