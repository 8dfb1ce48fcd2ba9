package scot.tolbooth.portal.programme.report;

import org.springframework.web.servlet.ModelAndView;
import scot.tolbooth.inventory.rollout.report.CommitteeReport;
import scot.tolbooth.inventory.rollout.report.ImpactHeading;

/** The report as a page. */
public final class ReportView {

    private ReportView() {}

    public static ModelAndView of(CommitteeReport report) {
        ModelAndView page = new ModelAndView("programme/report");
        page.addObject("report", report);
        page.addObject("wording", new ReportWording(report));
        page.addObject("impacts", ImpactHeading.ALL);
        return page;
    }
}
