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
import scot.tolbooth.radius.way.WayIn;

/** Asks for a mobile number or an e-mail address, and sends a code there. */
@Controller
@ConditionalOnRole(Role.PORTAL)
@RequestMapping("/{purpose:wifi|account}/{token}/contact")
class ContactController {

    private final JourneyEntrance entrance;
    private final Verification verification;
    private final WaysHere ways;

    ContactController(JourneyEntrance entrance, Verification verification, WaysHere ways) {
        this.entrance = entrance;
        this.verification = verification;
        this.ways = ways;
    }

    @GetMapping
    String ask(
            @PathVariable String purpose,
            @PathVariable String token,
            @RequestParam(defaultValue = "mobile") String by,
            HttpServletRequest request,
            Model model) {
        Journey journey = entrance.open(Purpose.of(purpose), token, request);
        return ways.sendTo(journey, kind(by)) ? form(journey, kind(by), "", null, model) : elsewhere(journey);
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
        if (!ways.sendTo(journey, kind)) {
            return elsewhere(journey);
        }
        Contact recipient = read(kind, contact);
        if (recipient == null) {
            return form(journey, kind, contact, "contact.error." + kind.word(), model);
        }
        Sending sending = verification.send(journey, recipient);
        return sending == Sending.SENT
                ? "redirect:" + journey.base() + "/code"
                : form(journey, kind, contact, sending.messageKey(), model);
    }

    /** To the first way that is on: some are switched off here. */
    private String elsewhere(Journey journey) {
        return "redirect:" + journey.base()
                + ways.first(journey).map(kind -> "/contact?by=" + kind.word()).orElse("/card");
    }

    private String form(Journey journey, ContactKind kind, String typed, @Nullable String error, Model model) {
        model.addAttribute("journey", journey);
        model.addAttribute("by", kind.word());
        model.addAttribute("typed", typed);
        model.addAttribute("error", error);
        ContactKind other = kind == ContactKind.MOBILE ? ContactKind.EMAIL : ContactKind.MOBILE;
        model.addAttribute("other", ways.sendTo(journey, other) ? other.word() : null);
        model.addAttribute("card", ways.of(journey).contains(WayIn.CARD));
        return "resident/contact";
    }

    private static ContactKind kind(String word) {
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
