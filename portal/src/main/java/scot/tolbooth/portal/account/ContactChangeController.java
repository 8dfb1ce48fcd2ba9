package scot.tolbooth.portal.account;

import static scot.tolbooth.portal.account.AccountEntrance.BY_THE_REGISTRANT;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import scot.tolbooth.inventory.role.ConditionalOnRole;
import scot.tolbooth.inventory.role.Role;
import scot.tolbooth.portal.message.ContactChangedMessage;
import scot.tolbooth.portal.message.Messages;
import scot.tolbooth.portal.signup.ContactChange;
import scot.tolbooth.portal.signup.Journey;
import scot.tolbooth.portal.signup.JourneyEntrance;
import scot.tolbooth.portal.signup.JourneyGoneException;
import scot.tolbooth.portal.welcome.BrandSettings;
import scot.tolbooth.radius.registrant.Contact;
import scot.tolbooth.radius.registrant.ContactKind;
import scot.tolbooth.radius.registrant.Rectification;
import scot.tolbooth.radius.registrant.Registrant;
import scot.tolbooth.radius.registrant.Registrants;

/** Replaces a contact by another one, to which a code is sent first. The one before is told. */
@Controller
@ConditionalOnRole(Role.PORTAL)
@RequestMapping("/account/{token}/change")
class ContactChangeController {

    private final AccountEntrance entrance;
    private final ContactChange change;
    private final Registrants registrants;
    private final Rectification rectification;
    private final Messages messages;
    private final String helpPhone;

    ContactChangeController(
            JourneyEntrance entrance,
            ContactChange change,
            Registrants registrants,
            Rectification rectification,
            Messages messages,
            BrandSettings brand) {
        this.entrance = new AccountEntrance(entrance);
        this.change = change;
        this.registrants = registrants;
        this.rectification = rectification;
        this.messages = messages;
        this.helpPhone = brand.helpPhone();
    }

    @GetMapping
    String ask(
            @PathVariable String token,
            @RequestParam(defaultValue = "mobile") String by,
            HttpServletRequest request,
            Model model) {
        return form(entrance.registered(token, request), kind(by), "", null, model);
    }

    @PostMapping
    String send(
            @PathVariable String token,
            @RequestParam(defaultValue = "mobile") String by,
            @RequestParam(defaultValue = "") String contact,
            HttpServletRequest request,
            Model model) {
        Journey journey = entrance.registered(token, request);
        ContactKind kind = kind(by);
        Contact wanted = read(kind, contact);
        if (wanted == null) {
            return form(journey, kind, contact, "contact.error." + kind.word(), model);
        }
        if (present(journey).equals(wanted)) {
            return form(journey, kind, contact, "change.error.same", model);
        }
        return change.send(journey, wanted)
                .map(error -> form(journey, kind, contact, error, model))
                .orElseGet(() -> "redirect:" + journey.base() + "/change/code");
    }

    @GetMapping("/code")
    String askCode(@PathVariable String token, HttpServletRequest request, Model model) {
        Journey journey = entrance.registered(token, request);
        return change.pending(journey)
                .map(contact -> codeForm(journey, contact, "", null, model))
                .orElseGet(() -> "redirect:" + journey.base() + "/change");
    }

    @PostMapping("/code")
    String check(
            @PathVariable String token,
            @RequestParam(defaultValue = "") String code,
            HttpServletRequest request,
            Model model) {
        Journey journey = entrance.registered(token, request);
        Contact wanted = change.pending(journey).orElse(null);
        if (wanted == null) {
            return "redirect:" + journey.base() + "/change";
        }
        return change.check(journey, wanted, code)
                .map(error -> codeForm(journey, wanted, code, error, model))
                .orElseGet(() -> replace(journey, wanted, model));
    }

    /** Only now is it said whether somebody else has it: whoever typed the code has a right to know. */
    private String replace(Journey journey, Contact verified, Model model) {
        UUID registrant = AccountEntrance.registrant(journey);
        Contact before = present(journey);
        if (!rectification.contact(registrant, verified, BY_THE_REGISTRANT)) {
            return form(journey, verified.kind(), "", "change.error.taken", model);
        }
        messages.send(new ContactChangedMessage(before, journey.language(), helpPhone));
        return "redirect:" + journey.base() + "/data?changed";
    }

    private Contact present(Journey journey) {
        Registrant registrant =
                registrants.find(AccountEntrance.registrant(journey)).orElseThrow(JourneyGoneException::new);
        return Optional.ofNullable(registrant.contact()).orElseThrow(JourneyGoneException::new);
    }

    private static String form(Journey journey, ContactKind kind, String typed, @Nullable String error, Model model) {
        model.addAttribute("journey", journey);
        model.addAttribute("by", kind.word());
        model.addAttribute("typed", typed);
        model.addAttribute("error", error);
        return "resident/change";
    }

    private String codeForm(Journey journey, Contact wanted, String typed, @Nullable String error, Model model) {
        model.addAttribute("journey", journey);
        model.addAttribute("by", wanted.kind().word());
        model.addAttribute("recipient", change.masked(wanted));
        model.addAttribute("typed", typed);
        model.addAttribute("error", error);
        return "resident/change-code";
    }

    private static ContactKind kind(String word) {
        return word.equals("email") ? ContactKind.EMAIL : ContactKind.MOBILE;
    }

    private static @Nullable Contact read(ContactKind kind, String typed) {
        try {
            return new Contact(kind, typed);
        } catch (IllegalArgumentException notOne) {
            return null;
        }
    }
}
