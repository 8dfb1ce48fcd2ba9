package scot.tolbooth.portal.signup;

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
import scot.tolbooth.portal.hotspot.Completion;
import scot.tolbooth.portal.hotspot.Progress;

/**
 * Takes the browser to the NAS. A page of its own comes between the code form and the NAS, with a button for where the
 * browser does not go on by itself.
 */
@Controller
@ConditionalOnRole(Role.PORTAL)
@RequestMapping("/wifi/{token}")
class ConnectController {

    private final JourneyEntrance entrance;
    private final HandOver handOver;
    private final RenewedTerms terms;
    private final FunnelSteps funnel;

    ConnectController(JourneyEntrance entrance, HandOver handOver, RenewedTerms terms, FunnelSteps funnel) {
        this.entrance = entrance;
        this.handOver = handOver;
        this.terms = terms;
        this.funnel = funnel;
    }

    @GetMapping("/connect")
    String connect(@PathVariable String token, HttpServletRequest request, Model model) {
        Journey journey = entrance.open(Purpose.WIFI, token, request);
        if (!journey.isVerified()) {
            return "redirect:" + journey.base();
        }
        if (handOver.isOver(journey)) {
            return "redirect:" + journey.base() + "/card?over";
        }
        if (terms.areDue(journey)) {
            return "redirect:" + journey.base() + "/terms";
        }
        if (handOver.isExhausted(journey)) {
            handOver.giveUp(journey);
            return notConnected(journey, model);
        }
        model.addAttribute("journey", journey);
        return "resident/connect";
    }

    @PostMapping("/connect")
    String tryAgain(@PathVariable String token, HttpServletRequest request) {
        Journey journey = entrance.open(Purpose.WIFI, token, request);
        handOver.startAgain(journey);
        return "redirect:" + journey.base() + "/connect";
    }

    @GetMapping("/go")
    String go(@PathVariable String token, HttpServletRequest request, Model model) {
        Journey journey = entrance.open(Purpose.WIFI, token, request);
        Optional<Completion> next =
                journey.isVerified() && !terms.areDue(journey) ? handOver.next(journey) : Optional.empty();
        if (next.isEmpty()) {
            return "redirect:" + journey.base() + "/connect";
        }
        return follow(next.get(), journey, model);
    }

    /**
     * Where the NAS comes for its residents itself. Without JavaScript, and without a page that is read out anew every other
     * second: it asks at once for what comes of it, and browsers show it until they are told.
     */
    @GetMapping("/waiting")
    String wait(@PathVariable String token, HttpServletRequest request, Model model) {
        Journey journey = entrance.open(Purpose.WIFI, token, request);
        return told(handOver.progress(journey), journey, model, "resident/waiting");
    }

    @GetMapping("/waiting/end")
    String waitForTheEnd(@PathVariable String token, HttpServletRequest request, Model model)
            throws InterruptedException {
        Journey journey = entrance.open(Purpose.WIFI, token, request);
        return told(handOver.awaited(journey), journey, model, "redirect:" + journey.base() + "/waiting");
    }

    private static String told(Progress progress, Journey journey, Model model, String meanwhile) {
        return switch (progress) {
            case OPENED -> "redirect:" + journey.base() + "/online";
            case OVER -> notConnected(journey, model);
            case AWAITED -> {
                model.addAttribute("waiting", journey.base() + "/waiting");
                yield meanwhile;
            }
        };
    }

    private String follow(Completion next, Journey journey, Model model) {
        if (next instanceof Completion.Redirect redirect) {
            return "redirect:" + redirect.to();
        }
        if (next instanceof Completion.FormPost form) {
            return form(journey, form, model);
        }
        if (next instanceof Completion.Opened) {
            return "redirect:" + journey.base() + "/online";
        }
        return next instanceof Completion.Awaited
                ? "redirect:" + journey.base() + "/waiting"
                : notConnected(journey, model);
    }

    private static String notConnected(Journey journey, Model model) {
        model.addAttribute("journey", journey);
        return "resident/not-connected";
    }

    /**
     * The policy of all residents' pages holds here too, whose forms may lead anywhere: browsers hold a NAS's answer to
     * a form to it as well, and NASes lead on to addresses of their own choice.
     */
    private String form(Journey journey, Completion.FormPost form, Model model) {
        funnel.askedForScripts(journey);
        model.addAttribute("journey", journey);
        model.addAttribute("form", form);
        return "resident/hand-over";
    }
}
