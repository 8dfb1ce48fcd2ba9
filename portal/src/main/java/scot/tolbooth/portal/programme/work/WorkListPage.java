package scot.tolbooth.portal.programme.work;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Where a contractor begins: its sites, by what is due. */
@Controller
class WorkListPage {

    private final OwnSites sites;
    private final WorkList work;

    WorkListPage(OwnSites sites, WorkList work) {
        this.sites = sites;
        this.work = work;
    }

    @GetMapping("/programme/work")
    String all(Model model) {
        model.addAttribute("rows", work.of(sites.all()));
        model.addAttribute("today", sites.today());
        return "programme/work";
    }
}
