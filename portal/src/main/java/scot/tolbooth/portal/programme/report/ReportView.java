package scot.tolbooth.portal.programme.report;

import java.util.List;
import org.springframework.web.servlet.ModelAndView;
import scot.tolbooth.inventory.rollout.report.CommitteeReport;
import scot.tolbooth.inventory.rollout.report.ImpactHeading;

/** The report as a page: the longest lists only as far as a committee reads, with the way to the whole of them. */
public final class ReportView {

    /** So many sites, and so many overrides, stand in the report itself. */
    static final int MOST_ROWS = 100;

    private ReportView() {}

    /** As at a day. */
    public static ModelAndView of(CommitteeReport report) {
        return page(report, ListAddress.asAt(report.asAt()));
    }

    /** As it was issued. */
    static ModelAndView kept(CommitteeReport report, long id) {
        return page(report, ListAddress.issued(id));
    }

    private static ModelAndView page(CommitteeReport report, ListAddress lists) {
        ModelAndView page = new ModelAndView("programme/report");
        page.addObject("report", report);
        page.addObject("wording", new ReportWording(report));
        page.addObject("impacts", ImpactHeading.ALL);
        page.addObject("heldUp", first(report.heldUp(), MOST_ROWS));
        page.addObject("overrides", first(report.overrides(), MOST_ROWS));
        page.addObject("lists", lists);
        return page;
    }

    static <T> List<T> first(List<T> all, int most) {
        return all.subList(0, Math.min(most, all.size()));
    }
}
