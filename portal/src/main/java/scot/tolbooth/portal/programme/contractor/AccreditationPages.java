package scot.tolbooth.portal.programme.contractor;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import scot.tolbooth.inventory.audit.StaleVersionException;
import scot.tolbooth.inventory.contractor.Accreditation;
import scot.tolbooth.inventory.contractor.Contractor;
import scot.tolbooth.inventory.contractor.Contractors;
import scot.tolbooth.inventory.site.Sites;
import scot.tolbooth.inventory.transfer.CsvColumn;
import scot.tolbooth.portal.staff.CurrentStaff;
import scot.tolbooth.portal.staff.ScottishTime;
import scot.tolbooth.portal.staff.Typed;

/** Where accreditations are added to a contractor and taken away. */
@Controller
@RequestMapping(ContractorPage.ALL + "/{id}/accreditations")
class AccreditationPages {

    private final Contractors contractors;
    private final ContractorPage pages;
    private final CurrentStaff staff;

    AccreditationPages(Contractors contractors, Sites sites, CurrentStaff staff, Clock clock) {
        this.contractors = contractors;
        this.pages = new ContractorPage(contractors, sites, new ScottishTime(clock));
        this.staff = staff;
    }

    @PostMapping
    ModelAndView add(@PathVariable String id, @RequestParam Map<String, String> fields) {
        Contractor contractor = pages.find(id);
        Typed typed = new Typed(fields);
        Accreditation accreditation = read(typed);
        if (accreditation != null) {
            List<Accreditation> all = new ArrayList<>(contractor.accreditations());
            all.add(accreditation);
            save(contractor, all, typed);
        }
        return typed.problems().isEmpty()
                ? ContractorPage.redirect(contractor)
                : pages.of(contractor, ContractorForm.of(contractor), typed, Typed.nothing());
    }

    @PostMapping("/removal")
    ModelAndView remove(@PathVariable String id, @RequestParam Map<String, String> fields) {
        Contractor contractor = pages.find(id);
        Typed typed = new Typed(fields);
        List<Accreditation> rest = contractor.accreditations().stream()
                .filter(one -> !(one.body().equals(typed.get("body"))
                        && one.standard().equals(typed.get("standard"))
                        && one.number().equals(typed.get("number"))))
                .toList();
        save(contractor, rest, typed);
        return typed.problems().isEmpty()
                ? ContractorPage.redirect(contractor)
                : pages.of(contractor, ContractorForm.of(contractor), typed, Typed.nothing());
    }

    private void save(Contractor contractor, List<Accreditation> accreditations, Typed typed) {
        try {
            contractors.replace(contractor.withAccreditations(accreditations), typed.change(staff));
        } catch (StaleVersionException stale) {
            typed.problems().add("body", "has been changed by someone else meanwhile: try again");
        } catch (IllegalArgumentException twice) {
            typed.problems().add("number", "must be one that is not there yet for that body and standard");
        }
    }

    private static @Nullable Accreditation read(Typed typed) {
        String body = typed.required("body", AccreditationPages::filled);
        String standard = typed.required("standard", AccreditationPages::filled);
        String number = typed.required("number", AccreditationPages::filled);
        LocalDate issued = typed.optional("issued", CsvColumn::date);
        LocalDate expires = typed.optional("expires", CsvColumn::date);
        if (issued != null && expires != null && expires.isBefore(issued)) {
            typed.problems().add("expires", "must not be before issued");
        }
        return body == null
                        || standard == null
                        || number == null
                        || !typed.problems().isEmpty()
                ? null
                : new Accreditation(body, standard, number, issued, expires);
    }

    private static String filled(String text) {
        if (text.isEmpty() || text.length() > 80) {
            throw new IllegalArgumentException("must be 1 to 80 characters");
        }
        return text;
    }
}
