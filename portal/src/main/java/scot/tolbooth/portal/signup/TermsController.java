package scot.tolbooth.portal.signup;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import scot.tolbooth.inventory.role.ConditionalOnRole;
import scot.tolbooth.inventory.role.Role;

/**
 * Says what is new in the terms of use and asks for agreement, before somebody goes on to the NAS. Whoever does not agree
 * is asked again when they come again; to see or delete their data they need not agree to anything.
 */
@Controller
@ConditionalOnRole(Role.PORTAL)
@RequestMapping("/{purpose:wifi|account}/{token}/terms")
class TermsController {

    private final JourneyEntrance entrance;
    private final RenewedTerms terms;
    private final TermsChanges changes;

    TermsController(JourneyEntrance entrance, RenewedTerms terms, TermsChanges changes) {
        this.entrance = entrance;
        this.terms = terms;
        this.changes = changes;
    }

    @GetMapping
    String ask(@PathVariable String purpose, @PathVariable String token, HttpServletRequest request, Model model) {
        Journey journey = entrance.open(Purpose.of(purpose), token, request);
        if (!journey.isVerified() || !terms.areDue(journey)) {
            return "redirect:" + journey.base();
        }
        model.addAttribute("journey", journey);
        model.addAttribute("summary", changes.in(journey.language()).orElse(null));
        return "resident/terms-changed";
    }

    @PostMapping
    String accept(@PathVariable String purpose, @PathVariable String token, HttpServletRequest request) {
        Journey journey = entrance.open(Purpose.of(purpose), token, request);
        if (journey.isVerified()) {
            terms.accept(journey);
        }
        return "redirect:" + journey.base();
    }

    @GetMapping("/refused")
    String refuse(@PathVariable String purpose, @PathVariable String token, HttpServletRequest request, Model model) {
        Journey journey = entrance.open(Purpose.of(purpose), token, request);
        model.addAttribute("journey", journey);
        return "resident/terms-refused";
    }
}
