package scot.tolbooth.portal.programme.assessment;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import scot.tolbooth.inventory.rollout.rag.DeliverableId;
import scot.tolbooth.inventory.rollout.rag.ExpectedPercent;
import scot.tolbooth.inventory.rollout.rag.Facts;
import scot.tolbooth.inventory.rollout.rag.Progress;
import scot.tolbooth.inventory.rollout.rag.Standing;
import scot.tolbooth.inventory.rollout.report.Deliverable;
import scot.tolbooth.inventory.rollout.report.DeliverableStandings;
import scot.tolbooth.inventory.rollout.report.Deliverables;
import scot.tolbooth.portal.staff.ScottishTime;

/** Where a deliverable of the programme is assessed. */
@Controller
@RequestMapping("/programme/deliverables/{id}/assessment")
class DeliverableAssessmentPage {

    private final Deliverables deliverables;
    private final DeliverableStandings standings;
    private final AssessmentDesk desk;
    private final ScottishTime time;

    DeliverableAssessmentPage(
            Deliverables deliverables, DeliverableStandings standings, AssessmentDesk desk, Clock clock) {
        this.deliverables = deliverables;
        this.standings = standings;
        this.desk = desk;
        this.time = new ScottishTime(clock);
    }

    @GetMapping
    ModelAndView show(@PathVariable long id) {
        return desk.show(target(id));
    }

    @PostMapping
    ModelAndView save(@PathVariable long id, AssessmentForm form) {
        return desk.save(target(id), form);
    }

    private AssessmentTarget target(long id) {
        Deliverable deliverable = (id < 1
                        ? java.util.Optional.<Deliverable>empty()
                        : deliverables.find(new DeliverableId(id)))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "no such deliverable"));
        LocalDate today = time.today();
        Standing standing = standings.of(deliverable, today);
        Deliverable.Details details = deliverable.details();
        return new AssessmentTarget(
                details.title(),
                new AssessmentTarget.Link("/programme/deliverables/" + id, details.title()),
                standing,
                new Progress(
                        standing.progress().percent(),
                        ExpectedPercent.between(details.start(), details.end(), today),
                        details.start()),
                Facts.NONE);
    }
}
