package scot.tolbooth.portal.signup;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
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
import scot.tolbooth.portal.refusal.Refusals;
import scot.tolbooth.radius.registrant.Contact;

/** Asks for the code that was sent. */
@Controller
@ConditionalOnRole(Role.PORTAL)
@RequestMapping("/{purpose:wifi|account}/{token}/code")
class CodeController {

    private final JourneyEntrance entrance;
    private final Verification verification;
    private final WaysHere ways;
    private final Graces graces;
    private final GraceEnd graceEnd;
    private final Refusals refusals;

    CodeController(
            JourneyEntrance entrance,
            Verification verification,
            WaysHere ways,
            Graces graces,
            GraceEnd graceEnd,
            Refusals refusals) {
        this.entrance = entrance;
        this.verification = verification;
        this.ways = ways;
        this.graces = graces;
        this.graceEnd = graceEnd;
        this.refusals = refusals;
    }

    /** At the other address for those whom an e-mail leads there: others may have asked for it. */
    @GetMapping({"", "/mailed"})
    String ask(
            @PathVariable String purpose,
            @PathVariable String token,
            @RequestParam(required = false) @Nullable String sent,
            @RequestParam(required = false) @Nullable String texted,
            @RequestParam(required = false) @Nullable String offline,
            HttpServletRequest request,
            Model model) {
        Journey journey = entrance.open(Purpose.of(purpose), token, request);
        Contact contact = journey.contact();
        if (contact == null) {
            return "redirect:" + journey.base() + "/contact" + (texted == null ? "" : "?texted");
        }
        model.addAttribute("again", sent != null);
        model.addAttribute("offline", offline != null);
        model.addAttribute("mailed", request.getRequestURI().endsWith("/mailed"));
        return form(journey, contact, "", null, model);
    }

    @PostMapping
    String check(
            @PathVariable String purpose,
            @PathVariable String token,
            @RequestParam(defaultValue = "") String code,
            HttpServletRequest request,
            Model model) {
        Journey journey = entrance.open(Purpose.of(purpose), token, request);
        Contact contact = journey.contact();
        if (contact == null) {
            return "redirect:" + journey.base() + "/contact";
        }
        CodeCheck outcome = verification.check(journey, code);
        outcome.guard().ifPresent(guard -> refusals.count(request, guard, ways.site(journey)));
        if (outcome != CodeCheck.RIGHT) {
            return form(journey, contact, code, outcome.messageKey(), model);
        }
        boolean ready = journey.purpose() == Purpose.ACCOUNT || graceEnd.makeWay(journey, contact);
        return "redirect:" + journey.base() + "/" + (ready ? journey.purpose().pageAfterCode() : "grace");
    }

    @PostMapping("/another")
    String sendAnother(
            @PathVariable String purpose, @PathVariable String token, HttpServletRequest request, Model model) {
        Journey journey = entrance.open(Purpose.of(purpose), token, request);
        Contact contact = journey.contact();
        if (contact == null || !ways.of(journey).sendTo(contact.kind())) {
            return "redirect:" + journey.base() + "/contact";
        }
        Sending sending = verification.send(journey, contact);
        return sending == Sending.SENT
                ? "redirect:" + journey.base() + "/code?sent=again"
                : form(journey, contact, "", sending.messageKey(), model);
    }

    /** Where only the language is changed on the page that answers "send another". */
    @GetMapping("/another")
    String back(@PathVariable String purpose, @PathVariable String token, HttpServletRequest request) {
        return "redirect:" + entrance.open(Purpose.of(purpose), token, request).base() + "/code";
    }

    private String form(Journey journey, Contact contact, String typed, @Nullable String error, Model model) {
        model.addAttribute("journey", journey);
        model.addAttribute("by", contact.kind().word());
        model.addAttribute("recipient", MaskedContact.of(contact));
        model.addAttribute("typed", typed);
        model.addAttribute("error", error);
        model.addAttribute(
                "grace",
                graces.running(journey)
                        .map(graceEnd::left)
                        .map(Duration::toMinutes)
                        .orElse(null));
        model.addAttribute(
                "offer", graces.offer(journey).map(Duration::toMinutes).orElse(null));
        model.addAttribute(
                "trouble",
                verification
                        .trouble(journey)
                        .map(trouble -> trouble.messageKey(contact.kind()))
                        .orElse(null));
        return "resident/code";
    }
}
