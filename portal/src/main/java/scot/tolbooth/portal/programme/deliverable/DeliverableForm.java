package scot.tolbooth.portal.programme.deliverable;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import scot.tolbooth.inventory.rollout.report.Deliverable;
import scot.tolbooth.inventory.transfer.CsvColumn;
import scot.tolbooth.portal.staff.FormProblems;

/** A deliverable as somebody typed it. */
public record DeliverableForm(
        @Nullable String theme,
        @Nullable String title,
        @Nullable String approved_at,
        @Nullable String start,
        @Nullable String end,
        @Nullable String owner,
        @Nullable Long version) {

    static DeliverableForm empty() {
        return new DeliverableForm("", "", "", "", "", "", 0L);
    }

    static DeliverableForm of(Deliverable deliverable) {
        Deliverable.Details details = deliverable.details();
        return new DeliverableForm(
                details.theme(),
                details.title(),
                details.approvedAt(),
                details.start().toString(),
                details.end().toString(),
                details.owner(),
                deliverable.version());
    }

    /** Reads it; absent where something is wrong, which is then among the problems. */
    Deliverable.@Nullable Details read(FormProblems problems) {
        LocalDate readStart = problems.required("start", text(start), CsvColumn::date);
        LocalDate readEnd = problems.required("end", text(end), CsvColumn::date);
        if (readStart == null || readEnd == null) {
            return null;
        }
        return problems.attempt(() ->
                new Deliverable.Details(text(theme), text(title), text(approved_at), readStart, readEnd, text(owner)));
    }

    long readVersion() {
        return version == null ? 0 : version;
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value.strip();
    }
}
