package scot.tolbooth.portal.programme.work;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The samples of all one's sites that wait for their results. */
@Controller
class WaitingSamplesPage {

    private final OwnSites sites;
    private final OwnSurveys surveys;

    WaitingSamplesPage(OwnSites sites, OwnSurveys surveys) {
        this.sites = sites;
        this.surveys = surveys;
    }

    @GetMapping("/programme/work/_samples")
    String all(Model model) {
        model.addAttribute("samples", surveys.waiting(sites.all()));
        return "programme/work-samples";
    }
}
