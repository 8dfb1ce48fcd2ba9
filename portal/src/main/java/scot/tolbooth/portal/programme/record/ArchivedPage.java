package scot.tolbooth.portal.programme.record;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import scot.tolbooth.inventory.site.Sites;

/** The sites that are out of use and kept for their history. */
@Controller
class ArchivedPage {

    private final Sites sites;

    ArchivedPage(Sites sites) {
        this.sites = sites;
    }

    @GetMapping("/programme/archived")
    String all(Model model) {
        model.addAttribute("sites", sites.archived());
        return "programme/record/archived";
    }
}
