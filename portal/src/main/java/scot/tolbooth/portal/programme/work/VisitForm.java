package scot.tolbooth.portal.programme.work;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;
import scot.tolbooth.inventory.contractor.WorkKind;
import scot.tolbooth.inventory.transfer.CsvColumn;
import scot.tolbooth.inventory.visit.Conclusion;
import scot.tolbooth.inventory.visit.VisitPlan;
import scot.tolbooth.inventory.visit.VisitReason;
import scot.tolbooth.inventory.visit.VisitState;
import scot.tolbooth.inventory.visit.VisitTimes;
import scot.tolbooth.portal.staff.Typed;

/** Reads the forms of visits. */
final class VisitForm {

    private VisitForm() {}

    /** The visit that somebody wants to book; absent where something is wrong, which is then among the problems. */
    static @Nullable VisitPlan plan(Typed typed, OwnSite own) {
        WorkKind work = typed.required("work", WorkKind::of);
        VisitTimes times = times(typed);
        return work == null || times == null || !typed.problems().isEmpty()
                ? null
                : new VisitPlan(own.code(), own.contractorId(), work, times);
    }

    /** When somebody wants to come; absent where something is wrong, which is then among the problems. */
    static @Nullable VisitTimes times(Typed typed) {
        LocalDate first = typed.required("first_day", CsvColumn::date);
        LocalDate last = typed.optional("last_day", CsvColumn::date);
        LocalTime arrives = typed.required("arrives", VisitForm::time);
        LocalTime leaves = typed.required("leaves", VisitForm::time);
        if (first == null
                || arrives == null
                || leaves == null
                || !typed.problems().isEmpty()) {
            return null;
        }
        return typed.attempt(() -> new VisitTimes(first, last == null ? first : last, arrives, leaves));
    }

    /** What came of a visit; absent where something is wrong, which is then among the problems. */
    static @Nullable Conclusion conclusion(Typed typed) {
        VisitState state = typed.required("state", VisitState::of);
        VisitReason reason = typed.optional("reason", VisitReason::of);
        String note = typed.text("note", 1000);
        if (state == null || !typed.problems().isEmpty()) {
            return null;
        }
        if (state.needsReason() && reason == null) {
            typed.problems().add("reason", "must be given where access was refused or the visit is cancelled");
            return null;
        }
        return new Conclusion(state, state.needsReason() ? reason : null, note);
    }

    private static LocalTime time(String text) {
        try {
            return LocalTime.parse(text);
        } catch (DateTimeParseException notATime) {
            throw new IllegalArgumentException("must be a time such as 09:30", notATime);
        }
    }
}
