package scot.tolbooth.portal.programme.report;

import java.util.List;
import scot.tolbooth.inventory.rollout.rag.RagColour;
import scot.tolbooth.inventory.rollout.report.CommitteeReport;
import scot.tolbooth.inventory.rollout.report.DeliverablePosition;
import scot.tolbooth.inventory.rollout.report.ImpactHeading;
import scot.tolbooth.inventory.rollout.report.Shares;
import scot.tolbooth.inventory.rollout.report.Summary;
import scot.tolbooth.portal.programme.report.WordTable.Cell;
import scot.tolbooth.portal.programme.report.WordTable.Column;

/** The report as a Word document in the order of the council's papers, impacts being their section 5. */
final class CommitteeDocx {

    /**
     * A committee has it on paper, where a list is read less far than on a page; and a document in memory grows with
     * every row.
     */
    private static final int MOST_ROWS = 40;

    private final CommitteeReport report;
    private final ReportWording wording;
    private final WordDocument document;

    private CommitteeDocx(CommitteeReport report, WordDocument document) {
        this.report = report;
        this.wording = new ReportWording(report);
        this.document = document;
    }

    static byte[] write(CommitteeReport report) {
        try (WordDocument document = new WordDocument(new ReportWording(report).title())) {
            new CommitteeDocx(report, document).write();
            return document.bytes();
        }
    }

    private void write() {
        document.paragraph(wording.comparison());
        figures();
        document.heading(1, "2. Status of delivery");
        summary("2.1 Deliverables", report.deliverables(), "deliverables");
        summary("2.2 Sites of the rollout", report.sites(), "sites");
        deliverables();
        heldUp();
        impacts();
        rules();
    }

    private void figures() {
        document.heading(1, "1. The service in figures");
        WordTable table = document.table(
                Column.text("Figure", 18),
                Column.number("Value", 9),
                Column.number("Change", 9),
                Column.text("Period", 30),
                Column.text("Definition", 34));
        report.figures()
                .forEach(figure -> table.row(
                        figure.name(),
                        "%,d".formatted(figure.value()),
                        figure.change(),
                        figure.period(),
                        figure.definition()));
    }

    private void summary(String heading, Summary summary, String things) {
        document.heading(2, heading);
        document.paragraph(wording.commenced(summary, things));
        if (summary.all() == 0) {
            return;
        }
        WordTable status = document.table(
                Column.text("Completed status, of the " + summary.status().total() + " that have commenced", 30),
                Column.text("Indicative %", 14),
                Column.number("Number", 10),
                Column.number("Per cent", 10),
                Column.text("Definition", 60));
        summary.status()
                .shares()
                .forEach(share -> status.row(
                        share.of().label(),
                        share.of().band(),
                        count(share),
                        percent(share),
                        share.of().definition()));
        document.paragraph(wording.rated(summary, things));
        WordTable rag = document.table(
                Column.text("RAG, of the " + summary.rag().total() + " that have a colour", 30),
                Column.number("Number", 10),
                Column.number("Per cent", 10),
                Column.text("Definition", 74));
        summary.rag()
                .shares()
                .forEach(share -> rag.row(List.of(
                        sign(share.of()),
                        Cell.plain(count(share)),
                        Cell.plain(percent(share)),
                        Cell.plain(share.of().definition()))));
    }

    private void deliverables() {
        document.heading(1, "3. Deliverables");
        if (report.positions().isEmpty()) {
            document.paragraph("No deliverable is recorded.");
            return;
        }
        WordTable table = document.table(
                Column.text("Theme / Programme", 13),
                Column.text(wording.deliverablesHeader(), 26),
                Column.text("start date", 7),
                Column.text("end date", 7),
                Column.text("Overall delivery RAG assessment", 11),
                Column.text("Completed status", 15),
                Column.text(wording.positionHeader(), 34));
        report.positions().forEach(position -> table.row(cells(position)));
    }

    private List<Cell> cells(DeliverablePosition position) {
        return List.of(
                Cell.plain(position.theme()),
                Cell.plain(position.title()),
                Cell.plain(position.startMonth()),
                Cell.plain(position.endMonth()),
                sign(position.colour()),
                Cell.plain(wording.status(position)),
                Cell.plain(wording.position(position)));
    }

    private void heldUp() {
        document.heading(1, "4. What holds the rollout up");
        document.heading(2, "4.1 Sites held up");
        if (report.heldUp().isEmpty()) {
            document.paragraph("No site is held up.");
        } else {
            WordTable table = document.table(
                    Column.text("Site", 24),
                    Column.text("RAG", 10),
                    Column.text("Waits for", 13),
                    Column.text("Since", 12),
                    Column.text("Why", 54));
            ReportView.first(report.heldUp(), MOST_ROWS)
                    .forEach(site -> table.row(List.of(
                            Cell.plain(site.name() + " (" + site.code() + ")"),
                            sign(site.colour()),
                            Cell.plain(site.next()),
                            Cell.plain(wording.date(site.since())),
                            Cell.plain(String.join("\n", site.reasons())))));
        }
        more(report.heldUp().size(), "sites held up");
        stoppages();
        overrides();
        untold();
    }

    private void more(int all, String things) {
        String more = wording.more(Math.min(all, MOST_ROWS), all, things);
        if (!more.isEmpty()) {
            document.paragraph(more + ": the console and the CSV file list them all.");
        }
    }

    private void untold() {
        if (!report.untold().isEmpty()) {
            document.heading(2, "4.4 What cannot be told of that day");
            report.untold().forEach(document::paragraph);
        }
    }

    private void stoppages() {
        document.heading(2, "4.2 Stoppage days by cause");
        if (report.stoppages().isEmpty()) {
            document.paragraph("No stoppage is recorded in the period.");
            return;
        }
        WordTable table = document.table(
                Column.text("Cause", 40), Column.number("Calendar days", 15), Column.number("Blockers", 15));
        report.stoppages()
                .forEach(stoppage -> table.row(
                        stoppage.cause(), "%,d".formatted(stoppage.days()), "%,d".formatted(stoppage.blockers())));
    }

    private void overrides() {
        document.heading(2, "4.3 Overrides in force");
        if (report.overrides().isEmpty()) {
            document.paragraph("No override is in force.");
            return;
        }
        WordTable table = document.table(
                Column.text("Site or deliverable", 26),
                Column.text("What", 28),
                Column.text("Reason", 32),
                Column.text("By", 12),
                Column.text("Lapses on", 12));
        ReportView.first(report.overrides(), MOST_ROWS)
                .forEach(override -> table.row(
                        override.subject(),
                        override.what(),
                        override.reason(),
                        override.by(),
                        wording.date(override.expires())));
        more(report.overrides().size(), "overrides");
    }

    private void impacts() {
        document.heading(1, "5. Impacts");
        ImpactHeading.ALL.forEach(impact -> {
            document.heading(2, impact.number() + " " + impact.title());
            document.paragraph("");
        });
    }

    private void rules() {
        document.heading(1, "6. How the figures are made");
        document.paragraph(report.tolerance());
        document.paragraph(report.rounding());
    }

    private static String count(Shares.Share<?> share) {
        return "%,d".formatted(share.count());
    }

    private static String percent(Shares.Share<?> share) {
        return share.percent() + "\u00A0%";
    }

    private static Cell sign(RagColour colour) {
        String text = ReportWording.sign(colour);
        return switch (colour) {
            case BLUE -> new Cell(text, "1D5FA8", "FFFFFF");
            case GREEN -> new Cell(text, "0A6B3D", "FFFFFF");
            case AMBER -> new Cell(text, "FFB020", WordStyles.INK);
            case RED -> new Cell(text, "B3121F", "FFFFFF");
            case NOT_STARTED -> Cell.plain(text);
        };
    }
}
