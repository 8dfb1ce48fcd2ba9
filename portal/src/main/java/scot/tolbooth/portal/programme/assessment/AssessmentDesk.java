package scot.tolbooth.portal.programme.assessment;

import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;
import scot.tolbooth.inventory.rollout.rag.Assessment;
import scot.tolbooth.inventory.rollout.rag.Assessments;
import scot.tolbooth.inventory.rollout.rag.Dimension;
import scot.tolbooth.inventory.rollout.rag.Judgement;
import scot.tolbooth.inventory.rollout.rag.RagColour;
import scot.tolbooth.inventory.rollout.rag.Standings;
import scot.tolbooth.portal.staff.CurrentStaff;
import scot.tolbooth.portal.staff.FormProblems;

/** Shows and takes assessments, whatever is assessed. */
class AssessmentDesk {

    private final Assessments assessments;
    private final Standings standings;
    private final CurrentStaff staff;

    AssessmentDesk(Assessments assessments, Standings standings, CurrentStaff staff) {
        this.assessments = assessments;
        this.standings = standings;
        this.staff = staff;
    }

    ModelAndView show(AssessmentTarget target) {
        return page(target, AssessmentForm.of(target.standing().latest(), target.suggested()), new FormProblems());
    }

    ModelAndView save(AssessmentTarget target, AssessmentForm form) {
        FormProblems problems = new FormProblems();
        Assessment assessment =
                form.read(target.standing().subject(), target.standing().on(), staff.name(), problems);
        if (assessment != null) {
            problems.attempt(() -> assessments.record(assessment, target.facts(), staff.change()));
        }
        if (problems.isEmpty()) {
            return new ModelAndView("redirect:" + target.home().address() + "/assessment");
        }
        ModelAndView again = page(target, form, problems);
        again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return again;
    }

    private ModelAndView page(AssessmentTarget target, AssessmentForm form, FormProblems problems) {
        ModelAndView page = new ModelAndView("programme/assessment");
        page.addObject("target", target);
        page.addObject("standing", target.standing());
        page.addObject("history", assessments.history(target.standing().subject()));
        page.addObject("form", form);
        page.addObject("problems", problems);
        page.addObject("dimensions", Dimension.values());
        page.addObject("judgements", Judgement.values());
        page.addObject("colours", List.of(RagColour.BLUE, RagColour.GREEN, RagColour.AMBER, RagColour.RED));
        page.addObject("tolerance", standings.tolerance());
        return page;
    }
}
