package scot.tolbooth.portal.programme.contractor;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import scot.tolbooth.inventory.audit.AuditEntry;
import scot.tolbooth.inventory.audit.AuditTrail;
import scot.tolbooth.inventory.audit.Confirmation;
import scot.tolbooth.inventory.audit.Undo;
import scot.tolbooth.inventory.contractor.Contractor;
import scot.tolbooth.inventory.contractor.ContractorId;
import scot.tolbooth.inventory.contractor.Contractors;
import scot.tolbooth.portal.programme.record.PutBackPage;
import scot.tolbooth.portal.staff.Addressed;
import scot.tolbooth.portal.staff.CurrentStaff;

/** What happened to a contractor, and where a change of its details is put back. */
@Controller
@RequestMapping(ContractorPage.ALL + "/{id}/history")
class ContractorHistoryPages {

    private static final int LATEST = 200;

    private final Contractors contractors;
    private final AuditTrail audit;
    private final Undo undo;
    private final CurrentStaff staff;

    ContractorHistoryPages(Contractors contractors, AuditTrail audit, Undo undo, CurrentStaff staff) {
        this.contractors = contractors;
        this.audit = audit;
        this.undo = undo;
        this.staff = staff;
    }

    @GetMapping
    String all(@PathVariable String id, Model model) {
        Contractor contractor = find(id);
        List<AuditEntry> entries = audit.of(subject(contractor), LATEST);
        model.addAttribute("contractor", contractor);
        model.addAttribute("entries", entries);
        model.addAttribute("latest", LATEST);
        model.addAttribute(
                "reversible",
                entries.stream().filter(undo::isPossible).map(AuditEntry::id).collect(Collectors.toSet()));
        return "programme/contractor-history";
    }

    /** What putting a change back would do. */
    @GetMapping("/{entry}")
    ModelAndView one(@PathVariable String id, @PathVariable long entry) {
        Contractor contractor = find(id);
        return page(contractor, entry(contractor, entry));
    }

    @PostMapping("/{entry}/undo")
    ModelAndView undo(
            @PathVariable String id,
            @PathVariable long entry,
            @RequestParam(defaultValue = "false") boolean confirmed,
            @RequestParam @Nullable Long seen,
            @RequestParam(defaultValue = "") String why) {
        Contractor contractor = find(id);
        AuditEntry change = entry(contractor, entry);
        String reason = why.isBlank() ? null : why.strip();
        String obstacle = PutBackPage.obstacle(undo.putBack(
                change, new Confirmation(confirmed, seen), staff.change().because(reason)));
        return obstacle == null
                ? new ModelAndView("redirect:" + address(contractor))
                : PutBackPage.refused(page(contractor, change), obstacle, why);
    }

    private ModelAndView page(Contractor contractor, AuditEntry change) {
        return PutBackPage.of(undo.preview(change), address(contractor), contractor.name());
    }

    private AuditEntry entry(Contractor contractor, long id) {
        return audit.find(id)
                .filter(entry -> entry.subject().equals(subject(contractor)))
                .orElseThrow(Addressed::nothing);
    }

    private Contractor find(String id) {
        return Addressed.found(id, ContractorId::new, contractors::find);
    }

    private static String subject(Contractor contractor) {
        return "contractor " + contractor.id();
    }

    private static String address(Contractor contractor) {
        return ContractorPage.ALL + "/" + contractor.id() + "/history";
    }
}
