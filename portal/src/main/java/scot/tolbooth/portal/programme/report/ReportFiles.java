package scot.tolbooth.portal.programme.report;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import scot.tolbooth.inventory.rollout.report.CommitteeReport;
import scot.tolbooth.portal.document.Download;

/** Hands out the committee's report as files. */
public final class ReportFiles {

    public static final String DOCX_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    public static final String CSV_TYPE = "text/csv";

    private ReportFiles() {}

    /** As a Word document (ISO/IEC 29500). */
    public static ResponseEntity<byte[]> docx(CommitteeReport report) {
        return Download.of(name(report, "docx"), MediaType.parseMediaType(DOCX_TYPE), CommitteeDocx.write(report));
    }

    /** As CSV (RFC 4180, UTF-8). */
    public static ResponseEntity<byte[]> csv(CommitteeReport report) {
        return Download.csv(name(report, "csv"), CommitteeCsv.write(report));
    }

    private static String name(CommitteeReport report, String suffix) {
        return "committee-report-" + report.asAt() + "." + suffix;
    }
}
