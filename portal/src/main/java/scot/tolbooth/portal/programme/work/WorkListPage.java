package scot.tolbooth.portal.programme.work;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where a contractor begins: its sites, by what is due. */
@Controller
class WorkListPage {

    /** Sites on a page. */
    private static final int SIZE = 100;

    private final OwnSites sites;
    private final WorkList work;

    WorkListPage(OwnSites sites, WorkList work) {
        this.sites = sites;
        this.work = work;
    }

    @GetMapping("/programme/work")
    String all(@RequestParam(defaultValue = "1") int page, Model model) {
        List<WorkRow> all = work.of(sites.all());
        int pages = Math.max(1, (all.size() + SIZE - 1) / SIZE);
        int shown = Math.max(1, Math.min(pages, page));
        model.addAttribute("rows", all.subList((shown - 1) * SIZE, Math.min(all.size(), shown * SIZE)));
        model.addAttribute("count", all.size());
        model.addAttribute("page", shown);
        model.addAttribute("pages", pages);
        model.addAttribute("today", sites.today());
        return "programme/work";
    }
}
