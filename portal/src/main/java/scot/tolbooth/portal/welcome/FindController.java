package scot.tolbooth.portal.welcome;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import scot.tolbooth.inventory.role.ConditionalOnRole;
import scot.tolbooth.inventory.role.Role;
import scot.tolbooth.portal.opendata.PublicSite;
import scot.tolbooth.portal.opendata.PublicSites;

/** What this is, and where to find it: a list that can be searched, and the same places on a map. */
@Controller
@ConditionalOnRole(Role.PORTAL)
class FindController {

    private final PublicSites sites;

    FindController(PublicSites sites) {
        this.sites = sites;
    }

    @GetMapping({"/", "/find"})
    String find(@RequestParam(name = "q", defaultValue = "") String query, Model model) {
        List<PublicSite> found =
                sites.all().stream().filter(site -> site.matches(query)).toList();
        model.addAttribute("query", query.strip());
        model.addAttribute("sites", found);
        return "public/find";
    }
}
