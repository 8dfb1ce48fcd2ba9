package scot.tolbooth.portal.signup;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
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
import scot.tolbooth.radius.registrant.Contact;
import scot.tolbooth.radius.registrant.ContactKind;

/** Asks for a mobile number or an e-mail address, and sends a code there. */
@Controller
@ConditionalOnRole(Role.PORTAL)
@RequestMapping("/{purpose:wifi|account}/{token}/contact")
class ContactController {

    private final JourneyEntrance entrance;
    private final Verification verification;
    private final WaysHere ways;
    private final TextIn textIn;

    ContactController(JourneyEntrance entrance, Verification verification, WaysHere ways, TextIn textIn) {
        this.entrance = entrance;
        this.verification = verification;
        this.ways = ways;
        this.textIn = textIn;
    }

    @GetMapping
    String ask(
            @PathVariable String purpose,
            @PathVariable String token,
            @RequestParam(defaultValue = "mobile") String by,
            @RequestParam(required = false) @Nullable String texted,
            HttpServletRequest request,
            Model model) {
        Journey journey = entrance.open(Purpose.of(purpose), token, request);
        WaysHere.On on = ways.of(journey);
        model.addAttribute("texted", texted != null);
        return on.sendTo(kind(by)) ? form(journey, on, kind(by), "", null, model) : elsewhere(journey, on);
    }

    @PostMapping
    String send(
            @PathVariable String purpose,
            @PathVariable String token,
            @RequestParam(defaultValue = "mobile") String by,
            @RequestParam(defaultValue = "") String contact,
            HttpServletRequest request,
            Model model) {
        Journey journey = entrance.open(Purpose.of(purpose), token, request);
        ContactKind kind = kind(by);
        WaysHere.On on = ways.of(journey);
        if (!on.sendTo(kind)) {
            return elsewhere(journey, on);
        }
        Contact recipient = read(kind, contact);
        if (recipient == null) {
            return form(journey, on, kind, contact, "contact.error." + kind.word(), model);
        }
        Sending sending = verification.send(journey, recipient);
        return sending == Sending.SENT
                ? "redirect:" + journey.base() + "/code"
                : form(journey, on, kind, contact, sending.messageKey(), model);
    }

    /** To the first way that is on: some are switched off here. */
    private static String elsewhere(Journey journey, WaysHere.On on) {
        return "redirect:" + journey.base()
                + on.first().map(kind -> "/contact?by=" + kind.word()).orElse("/card");
    }

    private String form(
            Journey journey, WaysHere.On on, ContactKind kind, String typed, @Nullable String error, Model model) {
        model.addAttribute("journey", journey);
        model.addAttribute("by", kind.word());
        model.addAttribute("typed", typed);
        model.addAttribute("error", error);
        model.addAttribute("texting", textIn.offer(journey, kind).orElse(null));
        ContactKind other = kind == ContactKind.MOBILE ? ContactKind.EMAIL : ContactKind.MOBILE;
        model.addAttribute("other", on.sendTo(other) ? other.word() : null);
        model.addAttribute("card", on.takeCards());
        return "resident/contact";
    }

    /** The kind of contact that a form names. */
    static ContactKind kind(String word) {
        return word.toLowerCase(Locale.ROOT).equals("email") ? ContactKind.EMAIL : ContactKind.MOBILE;
    }

    private static @Nullable Contact read(ContactKind kind, String typed) {
        try {
            return new Contact(kind, typed);
        } catch (IllegalArgumentException notOne) {
            return null;
        }
    }
}
