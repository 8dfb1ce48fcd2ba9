package scot.tolbooth.portal.programme.report;

import java.time.LocalDate;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import scot.tolbooth.inventory.rollout.report.CommitteeReport;
import scot.tolbooth.inventory.rollout.report.CommitteeReports;
import scot.tolbooth.inventory.rollout.report.IssuedReport;
import scot.tolbooth.inventory.rollout.report.IssuedReports;
import scot.tolbooth.portal.staff.CurrentStaff;
import scot.tolbooth.portal.staff.FormProblems;

/** The committee's report as at any date, and the reports that were issued. */
@Controller
@RequestMapping("/programme/report")
class ReportPages {

    private final CommitteeReports reports;
    private final IssuedReports issued;
    private final ReportDates dates;
    private final CurrentStaff staff;

    ReportPages(CommitteeReports reports, IssuedReports issued, ReportDates dates, CurrentStaff staff) {
        this.reports = reports;
        this.issued = issued;
        this.dates = dates;
        this.staff = staff;
    }

    @GetMapping
    ModelAndView show(@RequestParam(defaultValue = "") String asAt) {
        FormProblems problems = new FormProblems();
        CommitteeReport report = reports.asAt(date(asAt, problems));
        ModelAndView page = ReportView.of(report);
        page.addObject("asAt", problems.isEmpty() ? report.asAt() : asAt);
        page.addObject("problems", problems);
        page.addObject("issued", issued.all());
        page.addObject("today", dates.today());
        page.setStatus(problems.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    @GetMapping(params = "format=docx")
    ResponseEntity<byte[]> docx(@RequestParam(defaultValue = "") String asAt) {
        return ReportFiles.docx(report(asAt));
    }

    @GetMapping(params = "format=csv")
    ResponseEntity<byte[]> csv(@RequestParam(defaultValue = "") String asAt) {
        return ReportFiles.csv(report(asAt));
    }

    @PostMapping("/issues")
    String issue(@RequestParam(defaultValue = "") String asAt) {
        IssuedReport kept = issued.issue(report(asAt), staff.change());
        return "redirect:/programme/report/issues/" + kept.id();
    }

    @GetMapping("/issues/{id}")
    ModelAndView kept(@PathVariable long id) {
        ModelAndView page = ReportView.kept(content(id), id);
        page.addObject(
                "kept",
                issued.all().stream()
                        .filter(one -> one.id() == id)
                        .findFirst()
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
        return page;
    }

    @GetMapping(path = "/issues/{id}", params = "format=docx")
    ResponseEntity<byte[]> keptDocx(@PathVariable long id) {
        return ReportFiles.docx(content(id));
    }

    @GetMapping(path = "/issues/{id}", params = "format=csv")
    ResponseEntity<byte[]> keptCsv(@PathVariable long id) {
        return ReportFiles.csv(content(id));
    }

    private LocalDate date(String asAt, FormProblems problems) {
        LocalDate read = problems.optional("asAt", asAt, dates::read);
        return read == null ? dates.today() : read;
    }

    private CommitteeReport report(String asAt) {
        try {
            return reports.asAt(dates.read(asAt));
        } catch (IllegalArgumentException noDate) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "asAt " + noDate.getMessage(), noDate);
        }
    }

    private CommitteeReport content(long id) {
        return issued.content(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
