package scot.tolbooth.portal.programme.report;

import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import scot.tolbooth.inventory.rollout.report.CommitteeReport;

/** Hands out the committee's report as files. */
public final class ReportFiles {

    public static final String DOCX_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    public static final String CSV_TYPE = "text/csv";

    private ReportFiles() {}

    /** As a Word document (ISO/IEC 29500). */
    public static ResponseEntity<byte[]> docx(CommitteeReport report) {
        return file(report, "docx", MediaType.parseMediaType(DOCX_TYPE), CommitteeDocx.write(report));
    }

    /** As CSV (RFC 4180, UTF-8). */
    public static ResponseEntity<byte[]> csv(CommitteeReport report) {
        return file(
                report,
                "csv",
                new MediaType("text", "csv", StandardCharsets.UTF_8),
                CommitteeCsv.write(report).getBytes(StandardCharsets.UTF_8));
    }

    private static ResponseEntity<byte[]> file(CommitteeReport report, String suffix, MediaType type, byte[] content) {
        String name = "committee-report-" + report.asAt() + "." + suffix;
        return ResponseEntity.ok()
                .contentType(type)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(content);
    }
}
