package scot.tolbooth.inventory.rollout.report;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import scot.tolbooth.inventory.rollout.rag.CompletedStatus;
import scot.tolbooth.inventory.rollout.rag.RagColour;
import scot.tolbooth.inventory.rollout.rag.Standing;

/**
 * A row of the committee's table of deliverables.
 *
 * @param percent without a sign, such as {@code 62.5}
 * @param because the rule that gives the colour
 * @param overridden whether an officer's colour is shown instead of the suggestion
 * @param due whether it has not been assessed in the quarter
 */
public record DeliverablePosition(
        long id,
        String theme,
        String title,
        @Nullable String approvedAt,
        LocalDate start,
        LocalDate end,
        @Nullable String owner,
        RagColour colour,
        CompletedStatus status,
        String percent,
        String narrative,
        String because,
        boolean overridden,
        boolean due) {

    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMM-yy", Locale.ENGLISH);

    static DeliverablePosition of(Deliverable deliverable, Standing standing) {
        Deliverable.Details details = deliverable.details();
        return new DeliverablePosition(
                deliverable.id().value(),
                details.theme(),
                details.title(),
                details.approvedAt(),
                details.start(),
                details.end(),
                details.owner(),
                standing.colour(),
                standing.status(),
                standing.progress().percent().number(),
                standing.narrative(),
                standing.suggestion().because(),
                standing.override() != null,
                standing.isAssessmentDue());
    }

    /** As the council writes it, such as {@code Apr-23}. */
    public String startMonth() {
        return MONTH.format(start);
    }

    /** As the council writes it, such as {@code Mar-26}. */
    public String endMonth() {
        return MONTH.format(end);
    }
}
