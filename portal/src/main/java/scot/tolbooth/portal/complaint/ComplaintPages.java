package scot.tolbooth.portal.complaint;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;
import scot.tolbooth.inventory.role.ConditionalOnRole;
import scot.tolbooth.inventory.role.Role;
import scot.tolbooth.portal.staff.CurrentStaff;

/** Where administrators read complaints and note what was done about them. */
@Controller
@ConditionalOnRole(Role.PORTAL)
@RequestMapping("/staff/complaints")
class ComplaintPages {

    private static final String PAGE = "/staff/complaints";

    private final Complaints complaints;
    private final CurrentStaff staff;

    ComplaintPages(Complaints complaints, CurrentStaff staff) {
        this.complaints = complaints;
        this.staff = staff;
    }

    @GetMapping
    String all(Model model) {
        model.addAttribute("complaints", complaints.latest());
        model.addAttribute("standing", complaints.standing());
        model.addAttribute("carried", complaints.isCarried());
        return "staff/complaints";
    }

    @GetMapping("/{reference}")
    String one(@PathVariable String reference, Model model) {
        model.addAttribute("one", complaints.find(reference).orElseThrow(ComplaintPages::notFound));
        return "staff/complaint";
    }

    @PostMapping("/{reference}/acknowledgement")
    String acknowledge(@PathVariable String reference) {
        return done(reference, complaints.acknowledge(reference, staff.change()));
    }

    @PostMapping("/{reference}/settlement")
    String settle(@PathVariable String reference) {
        return done(reference, complaints.settle(reference, staff.change()));
    }

    /** Where somebody else was quicker, the page says what there is. */
    private String done(String reference, boolean wasDone) {
        Complaint complaint = complaints.find(reference).orElseThrow(ComplaintPages::notFound);
        return "redirect:" + PAGE + "/" + complaint.reference() + (wasDone ? "" : "?late");
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
