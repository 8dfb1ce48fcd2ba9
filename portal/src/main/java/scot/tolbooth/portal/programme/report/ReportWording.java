package scot.tolbooth.portal.programme.report;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import scot.tolbooth.inventory.rollout.rag.RagColour;
import scot.tolbooth.inventory.rollout.report.CommitteeReport;
import scot.tolbooth.inventory.rollout.report.DeliverablePosition;
import scot.tolbooth.inventory.rollout.report.Shares;
import scot.tolbooth.inventory.rollout.report.Summary;

/** The sentences of the report that are the same on the page and in the document. */
public record ReportWording(CommitteeReport report) {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

    public String title() {
        return "Digital programme: update to committee, position as at " + date(report.asAt());
    }

    /** What the report is compared with. */
    public String comparison() {
        return "Changes are since "
                + date(report.previous())
                + (report.previousIssued()
                        ? ", the date of the report issued before."
                        : ", six months before: no earlier report has been issued.");
    }

    /** How many have begun, with counts and denominator. */
    public String commenced(Summary summary, String things) {
        if (summary.all() == 0) {
            return "There are no " + things + ".";
        }
        Shares.Share<Boolean> begun = summary.commenced().shares().get(0);
        Shares.Share<Boolean> notBegun = summary.commenced().shares().get(1);
        return "%d\u00A0%% of the %,d %s (%,d) have commenced and %d\u00A0%% (%,d) are not yet due to start."
                .formatted(begun.percent(), summary.all(), things, begun.count(), notBegun.percent(), notBegun.count());
    }

    /** What the colours are shares of. */
    public String rated(Summary summary, String things) {
        return "Of the %,d %s, %,d have a colour; %,d that have not commenced have none."
                .formatted(summary.all(), things, summary.rag().total(), summary.unrated());
    }

    /** The council's header of the deliverables, from where they were approved, as far as it is the same for all. */
    public String deliverablesHeader() {
        String approvals = String.join(
                "; ",
                report.positions().stream()
                        .flatMap(position -> java.util.stream.Stream.ofNullable(position.approvedAt()))
                        .distinct()
                        .toList());
        return approvals.isEmpty() ? "Deliverables" : "Deliverables (approved at " + approvals + ")";
    }

    /** The council's header of the last column. */
    public String positionHeader() {
        return "Position as at " + report.month() + " (including narrative where RAG status is Red or Amber)";
    }

    /** Stage and percentage. */
    public String status(DeliverablePosition position) {
        return position.status().label() + " (" + position.percent() + "\u00A0%)";
    }

    /** The narrative, and where it is missing that it is. */
    public String position(DeliverablePosition position) {
        String narrative = position.narrative();
        if (narrative.isEmpty() && position.colour().needsNarrative()) {
            return "No narrative has been given. " + position.because();
        }
        return narrative;
    }

    /** How many more there are than are shown; empty where all are. */
    public String more(int shown, int all, String things) {
        return all > shown ? "and %,d more %s".formatted(all - shown, things) : "";
    }

    public String date(LocalDate date) {
        return DATE.format(date);
    }

    /** The colour in text alone: shape, letter and word. */
    static String sign(RagColour colour) {
        String shape = switch (colour) {
            case BLUE -> "\u25A0";
            case GREEN -> "\u25CF";
            case AMBER -> "\u25B2";
            case RED -> "\u25C6";
            case NOT_STARTED -> "\u25CB";
        };
        return shape + " " + colour.letter() + " " + colour.label();
    }
}
