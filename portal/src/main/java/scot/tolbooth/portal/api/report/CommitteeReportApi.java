package scot.tolbooth.portal.api.report;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import scot.tolbooth.inventory.rollout.report.CommitteeReport;
import scot.tolbooth.inventory.rollout.report.CommitteeReports;
import scot.tolbooth.portal.api.Field;
import scot.tolbooth.portal.api.Fields;
import scot.tolbooth.portal.api.Kind;
import scot.tolbooth.portal.programme.report.ReportDates;
import scot.tolbooth.portal.programme.report.ReportFiles;
import scot.tolbooth.portal.programme.report.ReportView;

@Controller
@RequestMapping("/api/v1/reports")
@Tag(name = "Reports")
class CommitteeReportApi {

    private final CommitteeReports reports;
    private final ReportDates dates;

    CommitteeReportApi(CommitteeReports reports, ReportDates dates) {
        this.reports = reports;
        this.dates = dates;
    }

    @GetMapping(
            path = {"/committee", "/committee.html"},
            produces = MediaType.TEXT_HTML_VALUE)
    @Operation(summary = "The committee's report as at a date: a page, or by Accept or suffix a .docx or .csv file")
    @Parameter(name = "asAt", in = ParameterIn.QUERY, description = "A date, today if absent")
    ModelAndView html(Fields query) {
        return ReportView.of(report(query));
    }

    @GetMapping(path = "/committee", produces = ReportFiles.DOCX_TYPE)
    @Operation(hidden = true)
    ResponseEntity<byte[]> docxByAccept(Fields query) {
        return docx(query);
    }

    @GetMapping(path = "/committee", produces = ReportFiles.CSV_TYPE)
    @Operation(hidden = true)
    ResponseEntity<byte[]> csvByAccept(Fields query) {
        return csv(query);
    }

    @GetMapping(path = "/committee.docx", produces = ReportFiles.DOCX_TYPE)
    @Operation(summary = "The committee's report as a Word document")
    @Parameter(name = "asAt", in = ParameterIn.QUERY, description = "A date, today if absent")
    ResponseEntity<byte[]> docx(Fields query) {
        return ReportFiles.docx(report(query));
    }

    @GetMapping(path = "/committee.csv", produces = ReportFiles.CSV_TYPE)
    @Operation(summary = "The committee's report as CSV")
    @Parameter(name = "asAt", in = ParameterIn.QUERY, description = "A date, today if absent")
    ResponseEntity<byte[]> csv(Fields query) {
        return ReportFiles.csv(report(query));
    }

    private CommitteeReport report(Fields query) {
        Field<LocalDate> asAt = query.optional("asAt", Kind.word(dates::read), dates.today());
        return reports.asAt(query.build(asAt::value));
    }
}
