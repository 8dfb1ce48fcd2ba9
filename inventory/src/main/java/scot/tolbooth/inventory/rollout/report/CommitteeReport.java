package scot.tolbooth.inventory.rollout.report;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/**
 * The six-monthly report to committee, as at a date.
 *
 * @param previous the date of the report that it is compared with
 * @param previousIssued whether that one was issued, rather than worked out for six months before
 * @param sites the sites of the rollout by stage and colour
 * @param deliverables the programme's deliverables by stage and colour
 * @param untold what cannot be told of that day, in sentences; nothing where it is the day of the report
 * @param tolerance the rule on how far behind is Amber and Red, in words
 */
public record CommitteeReport(
        LocalDate asAt,
        LocalDate previous,
        boolean previousIssued,
        List<Figure> figures,
        Summary sites,
        Summary deliverables,
        List<DeliverablePosition> positions,
        List<HeldUpSite> heldUp,
        List<OverrideInForce> overrides,
        List<Stoppage> stoppages,
        List<String> untold,
        String tolerance) {

    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM yyyy", Locale.UK);

    public CommitteeReport {
        figures = List.copyOf(figures);
        positions = List.copyOf(positions);
        heldUp = List.copyOf(heldUp);
        overrides = List.copyOf(overrides);
        stoppages = List.copyOf(stoppages);
        // Reports that were issued before this was said do not have it.
        untold = untold == null ? List.of() : List.copyOf(untold);
    }

    /** The month for the header of the table, such as {@code March 2025}. */
    public String month() {
        return MONTH.format(asAt);
    }

    /** The rule on percentages, in words. */
    public String rounding() {
        return LargestRemainder.STATED;
    }
}
