package scot.tolbooth.portal.programme.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.xmlbeans.XmlException;
import org.junit.jupiter.api.Test;

class CommitteeDocxTests {

    @Test
    void theDocumentCarriesTheCouncilsColumnsAndEveryDeliverable() throws IOException {
        try (XWPFDocument document = written()) {
            XWPFTable table = document.getTables().get(5);

            assertThat(table.getRow(0).getTableCells().stream().map(cell -> cell.getText()))
                    .containsExactly(
                            "Theme / Programme",
                            "Deliverables (approved at Policy and Strategy in September 2023)",
                            "start date",
                            "end date",
                            "Overall delivery RAG assessment",
                            "Completed status",
                            "Position as at November 2026 (including narrative where RAG status is Red or Amber)");
            assertThat(table.getRows()).hasSize(46);
            assertThat(table.getRow(1).getCell(2).getText()).isEqualTo("Apr-23");
            assertThat(table.getRow(41).getCell(4).getText()).isEqualTo("\u25B2 A Amber");
        }
    }

    @Test
    void headerRowsAreRepeatedOnEveryPage() throws IOException {
        try (XWPFDocument document = written()) {
            assertThat(document.getTables())
                    .allSatisfy(table ->
                            assertThat(table.getRow(0).isRepeatHeader()).isTrue());
        }
    }

    @Test
    void percentagesStandBesideTheirCountsAndDenominators() throws IOException {
        try (XWPFDocument document = written()) {
            XWPFTable status = document.getTables().get(1);
            XWPFTable rag = document.getTables().get(2);

            assertThat(status.getRow(0).getCell(0).getText())
                    .isEqualTo("Completed status, of the 44 that have commenced");
            assertThat(List.of(1, 2, 3, 4).stream()
                            .map(row -> status.getRow(row).getCell(2).getText() + " "
                                    + status.getRow(row).getCell(3).getText()))
                    .containsExactly("7 16\u00A0%", "28 63\u00A0%", "3 7\u00A0%", "6 14\u00A0%");
            assertThat(rag.getRow(3).getCell(0).getText()).isEqualTo("\u25B2 A Amber");
            assertThat(paragraphs(document))
                    .contains(
                            "98\u00A0% of the 45 deliverables (44) have commenced and 2\u00A0% (1) are not yet due to start.");
        }
    }

    @Test
    void theImpactHeadingsAreThereForTheOfficer() throws IOException {
        try (XWPFDocument document = written()) {
            assertThat(paragraphs(document))
                    .contains("5. Impacts", "5.5 Data protection impact", "5.10 Armed Forces Covenant Duty");
        }
    }

    @Test
    void theDocumentSaysItsLanguageAndTitle() throws IOException, XmlException {
        try (XWPFDocument document = written()) {
            assertThat(document.getProperties().getCoreProperties().getTitle()).contains("21 November 2026");
            assertThat(document.getStyle().xmlText()).contains("en-GB");
        }
    }

    private static List<String> paragraphs(XWPFDocument document) {
        return document.getParagraphs().stream().map(XWPFParagraph::getText).toList();
    }

    private static XWPFDocument written() throws IOException {
        byte[] bytes = CommitteeDocx.write(SampleReport.make());
        // Kept to be looked at.
        Files.write(Files.createDirectories(Path.of("target", "reports")).resolve("committee.docx"), bytes);
        return new XWPFDocument(new ByteArrayInputStream(bytes));
    }
}
