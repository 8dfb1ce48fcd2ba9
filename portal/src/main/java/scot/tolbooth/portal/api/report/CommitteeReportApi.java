package scot.tolbooth.portal.api.report;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MimeTypeUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import scot.tolbooth.inventory.rollout.report.CommitteeReport;
import scot.tolbooth.inventory.rollout.report.CommitteeReports;
import scot.tolbooth.portal.api.Field;
import scot.tolbooth.portal.api.Fields;
import scot.tolbooth.portal.api.Kind;
import scot.tolbooth.portal.api.Problems;
import scot.tolbooth.portal.programme.report.ReportDates;
import scot.tolbooth.portal.programme.report.ReportFiles;
import scot.tolbooth.portal.programme.report.ReportView;

@Controller
@RequestMapping("/api/v1/reports")
@Tag(name = "Reports")
class CommitteeReportApi {

    private static final String AS_AT = "A date, today if absent";

    private final CommitteeReports reports;
    private final ReportDates dates;

    CommitteeReportApi(CommitteeReports reports, ReportDates dates) {
        this.reports = reports;
        this.dates = dates;
    }

    @GetMapping("/committee")
    @Operation(summary = "The committee's report as at a date: as Accept asks a page, a Word document or CSV")
    @Parameter(name = "asAt", in = ParameterIn.QUERY, description = AS_AT)
    @ApiResponse(
            responseCode = "200",
            content = {
                @Content(mediaType = MediaType.TEXT_HTML_VALUE, schema = @Schema(type = "string")),
                @Content(mediaType = ReportFiles.DOCX_TYPE, schema = @Schema(type = "string", format = "binary")),
                @Content(mediaType = ReportFiles.CSV_TYPE, schema = @Schema(type = "string"))
            })
    Object byAccept(Fields query, @RequestHeader(name = HttpHeaders.ACCEPT, defaultValue = "*/*") String accept) {
        List<MediaType> wanted = MediaType.parseMediaTypes(accept);
        MimeTypeUtils.sortBySpecificity(wanted);
        for (MediaType type : wanted) {
            if (type.includes(MediaType.TEXT_HTML)) {
                return html(query);
            }
            if (type.includes(MediaType.parseMediaType(ReportFiles.DOCX_TYPE))) {
                return docx(query);
            }
            if (type.includes(MediaType.parseMediaType(ReportFiles.CSV_TYPE))) {
                return csv(query);
            }
        }
        throw Problems.notAcceptable("The report comes as text/html, " + ReportFiles.DOCX_TYPE + " or text/csv");
    }

    @GetMapping(path = "/committee.html", produces = MediaType.TEXT_HTML_VALUE)
    @Operation(summary = "The committee's report as a page")
    @Parameter(name = "asAt", in = ParameterIn.QUERY, description = AS_AT)
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = MediaType.TEXT_HTML_VALUE, schema = @Schema(type = "string")))
    ModelAndView html(Fields query) {
        return ReportView.of(report(query));
    }

    @GetMapping(path = "/committee.docx", produces = ReportFiles.DOCX_TYPE)
    @Operation(summary = "The committee's report as a Word document")
    @Parameter(name = "asAt", in = ParameterIn.QUERY, description = AS_AT)
    ResponseEntity<byte[]> docx(Fields query) {
        return ReportFiles.docx(report(query));
    }

    @GetMapping(path = "/committee.csv", produces = ReportFiles.CSV_TYPE)
    @Operation(summary = "The committee's report as CSV")
    @Parameter(name = "asAt", in = ParameterIn.QUERY, description = AS_AT)
    ResponseEntity<byte[]> csv(Fields query) {
        return ReportFiles.csv(report(query));
    }

    private CommitteeReport report(Fields query) {
        Field<LocalDate> asAt = query.optional("asAt", Kind.word(dates::read), dates.today());
        return reports.asAt(query.build(asAt::value));
    }
}
