package scot.tolbooth.portal.programme.report;

import java.time.LocalDate;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import scot.tolbooth.inventory.rollout.report.CommitteeReport;
import scot.tolbooth.inventory.rollout.report.CommitteeReports;
import scot.tolbooth.inventory.rollout.report.IssuedReports;

/** All sites that a report finds held up and all overrides, page by page; the report shows the first of them. */
@Controller
@RequestMapping("/programme/report")
class ReportListPages {

    private final CommitteeReports reports;
    private final IssuedReports issued;
    private final ReportDates dates;

    ReportListPages(CommitteeReports reports, IssuedReports issued, ReportDates dates) {
        this.reports = reports;
        this.issued = issued;
        this.dates = dates;
    }

    @GetMapping("/held-up")
    ModelAndView heldUp(@RequestParam(defaultValue = "") String asAt, @RequestParam(defaultValue = "1") int page) {
        LocalDate day = day(asAt);
        ListAddress lists = ListAddress.asAt(day);
        return heldUp(day, lists, new Listed(reports.heldUp(day), lists.heldUp(), page));
    }

    @GetMapping("/overrides")
    ModelAndView overrides(@RequestParam(defaultValue = "") String asAt, @RequestParam(defaultValue = "1") int page) {
        LocalDate day = day(asAt);
        ListAddress lists = ListAddress.asAt(day);
        return overrides(day, lists, new Listed(reports.overrides(day), lists.overrides(), page));
    }

    @GetMapping("/issues/{id}/held-up")
    ModelAndView keptHeldUp(@PathVariable long id, @RequestParam(defaultValue = "1") int page) {
        CommitteeReport report = content(id);
        ListAddress lists = ListAddress.issued(id);
        return heldUp(report.asAt(), lists, new Listed(report.heldUp(), lists.heldUp(), page));
    }

    @GetMapping("/issues/{id}/overrides")
    ModelAndView keptOverrides(@PathVariable long id, @RequestParam(defaultValue = "1") int page) {
        CommitteeReport report = content(id);
        ListAddress lists = ListAddress.issued(id);
        return overrides(report.asAt(), lists, new Listed(report.overrides(), lists.overrides(), page));
    }

    private static ModelAndView heldUp(LocalDate asAt, ListAddress lists, Listed listed) {
        return page(asAt, lists, listed).addObject("title", "Sites held up").addObject("isOfSites", true);
    }

    private static ModelAndView overrides(LocalDate asAt, ListAddress lists, Listed listed) {
        return page(asAt, lists, listed)
                .addObject("title", "Overrides in force")
                .addObject("isOfSites", false);
    }

    private static ModelAndView page(LocalDate asAt, ListAddress lists, Listed listed) {
        ModelAndView view = new ModelAndView("programme/report-list");
        view.addObject("asAt", asAt);
        view.addObject("lists", lists);
        view.addObject("listed", listed);
        return view;
    }

    /** A list of a report, and which page of it is shown. */
    record Listed(List<?> all, String address, int asked) {

        public int pages() {
            return Math.max(1, (all.size() + ReportView.MOST_ROWS - 1) / ReportView.MOST_ROWS);
        }

        public int page() {
            return Math.max(1, Math.min(pages(), asked));
        }

        public List<?> rows() {
            return ReportView.first(all.subList((page() - 1) * ReportView.MOST_ROWS, all.size()), ReportView.MOST_ROWS);
        }

        public String onPage(int number) {
            return ListAddress.page(address, number);
        }
    }

    private LocalDate day(String asAt) {
        try {
            return dates.read(asAt);
        } catch (IllegalArgumentException noDate) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "asAt " + noDate.getMessage(), noDate);
        }
    }

    private CommitteeReport content(long id) {
        return issued.content(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
