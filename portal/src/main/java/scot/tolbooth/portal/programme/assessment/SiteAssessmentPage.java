package scot.tolbooth.portal.programme.assessment;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import scot.tolbooth.inventory.rollout.rag.Standing;
import scot.tolbooth.inventory.rollout.rag.Standings;
import scot.tolbooth.inventory.site.Site;
import scot.tolbooth.inventory.site.Sites;
import scot.tolbooth.portal.staff.Addressed;
import scot.tolbooth.portal.staff.ScottishTime;

/** Where a site of the rollout is assessed. */
@Controller
@RequestMapping("/programme/sites/{code}/assessment")
class SiteAssessmentPage {

    private final Sites sites;
    private final Standings standings;
    private final AssessmentDesk desk;
    private final ScottishTime time;

    SiteAssessmentPage(Sites sites, Standings standings, AssessmentDesk desk, Clock clock) {
        this.sites = sites;
        this.standings = standings;
        this.desk = desk;
        this.time = new ScottishTime(clock);
    }

    @GetMapping
    ModelAndView show(@PathVariable String code) {
        return desk.show(target(code));
    }

    @PostMapping
    ModelAndView save(@PathVariable String code, AssessmentForm form) {
        return desk.save(target(code), form);
    }

    private AssessmentTarget target(String code) {
        Site site = Addressed.site(sites, code);
        LocalDate today = time.today();
        Standing standing = standings.site(site.code(), today);
        return new AssessmentTarget(
                site.name(),
                new AssessmentTarget.Link("/programme/sites/" + site.code(), site.name()),
                standing,
                standings.measured(site.code(), today),
                standing.facts());
    }
}
