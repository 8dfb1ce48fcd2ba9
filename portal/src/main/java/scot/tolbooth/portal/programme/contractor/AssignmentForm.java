package scot.tolbooth.portal.programme.contractor;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import scot.tolbooth.inventory.contractor.Assignment;
import scot.tolbooth.inventory.contractor.ContractorId;
import scot.tolbooth.inventory.contractor.Contractors;
import scot.tolbooth.inventory.contractor.WorkKind;
import scot.tolbooth.inventory.site.SiteCode;
import scot.tolbooth.inventory.transfer.CsvColumn;
import scot.tolbooth.portal.staff.CurrentStaff;
import scot.tolbooth.portal.staff.Typed;

/** Assigns a contractor to a site as it was typed; what is wrong goes among the problems. */
record AssignmentForm(Contractors contractors, CurrentStaff staff, LocalDate today) {

    /**
     * Assigns it.
     *
     * @param contractor absent where the form has it
     * @param site absent where the form has it
     */
    void assign(Typed typed, @Nullable ContractorId contractor, @Nullable SiteCode site) {
        ContractorId who = contractor != null ? contractor : typed.required("contractor", ContractorId::new);
        SiteCode where = site != null ? site : typed.required("site", SiteCode::new);
        WorkKind work = typed.required("work", WorkKind::of);
        LocalDate from = typed.optional("from", CsvColumn::date);
        LocalDate until = typed.optional("until", CsvColumn::date);
        LocalDate begins = from == null ? today : from;
        if (until != null && until.isBefore(begins)) {
            typed.problems().add("until", "must not be before the first day");
        }
        if (who != null && where != null && work != null && typed.problems().isEmpty()) {
            assign(typed, new Assignment(0, who, where, work, begins, until));
        }
    }

    private void assign(Typed typed, Assignment assignment) {
        try {
            typed.attempt(() -> contractors.assign(assignment, typed.change(staff)));
        } catch (DataIntegrityViolationException noSite) {
            typed.problems().add("site", "must be the code of a site");
        }
    }
}
