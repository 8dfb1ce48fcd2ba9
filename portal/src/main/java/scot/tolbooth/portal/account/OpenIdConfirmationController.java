package scot.tolbooth.portal.account;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import scot.tolbooth.inventory.role.ConditionalOnRole;
import scot.tolbooth.inventory.role.Role;
import scot.tolbooth.portal.openid.RelyingParty;
import scot.tolbooth.portal.signup.ContactChange;
import scot.tolbooth.portal.signup.Journey;
import scot.tolbooth.portal.signup.JourneyEntrance;
import scot.tolbooth.portal.signup.JourneyGoneException;
import scot.tolbooth.portal.signup.Purpose;
import scot.tolbooth.radius.registrant.Contact;
import scot.tolbooth.radius.registrant.Registrant;
import scot.tolbooth.radius.registrant.Registrants;

/** Asks whoever came back from an identity provider whether the data that opens is theirs. */
@Controller
@ConditionalOnRole(Role.PORTAL)
@RequestMapping("/account/{token}/openid/confirmation")
class OpenIdConfirmationController {

    private final JourneyEntrance entrance;
    private final OpenIdSignIn signIn;
    private final Registrants registrants;
    private final ContactChange contacts;

    OpenIdConfirmationController(
            JourneyEntrance entrance, OpenIdSignIn signIn, Registrants registrants, ContactChange contacts) {
        this.entrance = entrance;
        this.signIn = signIn;
        this.registrants = registrants;
        this.contacts = contacts;
    }

    @GetMapping
    String ask(@PathVariable String token, HttpServletRequest request, Model model) {
        RelyingParty party = signIn.party();
        Journey journey = entrance.open(Purpose.ACCOUNT, token, request);
        OpenIdAnswer answer = answer(journey);
        if (journey.isVerified()) {
            return "redirect:" + journey.base() + "/data";
        }
        Registrant registrant = registrants.find(answer.registrant()).orElseThrow(JourneyGoneException::new);
        Optional<Contact> contact = Optional.ofNullable(registrant.contact());
        model.addAttribute("journey", journey);
        model.addAttribute("provider", party.name());
        model.addAttribute("linking", answer.isLinking());
        model.addAttribute("by", contact.map(known -> known.kind().word()).orElse(null));
        model.addAttribute("contact", contact.map(contacts::masked).orElse(null));
        return "resident/openid-confirmation";
    }

    @PostMapping
    String confirm(@PathVariable String token, HttpServletRequest request) {
        signIn.party();
        Journey journey = entrance.open(Purpose.ACCOUNT, token, request);
        OpenIdAnswer answer = answer(journey);
        String next = answer.isLinking() ? "/data?changed" : "/data";
        return signIn.confirm(journey, answer)
                .map(trouble -> OpenIdController.stop(trouble, journey.language()))
                .orElse("redirect:" + journey.base() + next);
    }

    private OpenIdAnswer answer(Journey journey) {
        return signIn.answer(journey).orElseThrow(JourneyGoneException::new);
    }
}
