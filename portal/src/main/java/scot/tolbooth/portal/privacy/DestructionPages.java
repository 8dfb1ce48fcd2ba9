package scot.tolbooth.portal.privacy;

import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import scot.tolbooth.inventory.role.ConditionalOnRole;
import scot.tolbooth.inventory.role.Role;
import scot.tolbooth.portal.document.Download;
import scot.tolbooth.radius.registrant.Destructions;

/** Where administrators see what was destroyed because its time was up, and how the warnings before it stand. */
@Controller
@ConditionalOnRole(Role.PORTAL)
class DestructionPages {

    private static final int PAGE = 50;

    /** Ten years of an entry each hour. */
    private static final int MOST_IN_A_FILE = 100_000;

    private final Destructions destructions;
    private final ForgettingWarnings warnings;

    DestructionPages(Destructions destructions, ForgettingWarnings warnings) {
        this.destructions = destructions;
        this.warnings = warnings;
    }

    @GetMapping("/staff/destructions")
    String destructions(@RequestParam(defaultValue = "0") int page, Model model) {
        long total = destructions.count();
        long pages = Math.max(1, (total + PAGE - 1) / PAGE);
        long wanted = Math.max(0, Math.min(page, pages - 1));
        model.addAttribute("entries", destructions.latest(PAGE, wanted * PAGE));
        model.addAttribute("total", total);
        model.addAttribute("page", wanted);
        model.addAttribute("pages", pages);
        model.addAttribute("warnings", warnings.standing());
        return "staff/destructions";
    }

    @GetMapping("/staff/destructions.csv")
    ResponseEntity<byte[]> csv() {
        return Download.csv("destructions.csv", DestructionsCsv.write(destructions.latest(MOST_IN_A_FILE, 0)));
    }
}
