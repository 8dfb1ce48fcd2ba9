package scot.tolbooth.portal.signup;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
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

/**
 * Takes the browser to the NAS. A page of its own comes between the code form and the NAS, since browsers let a form
 * lead to this site only (CSP {@code form-action}).
 */
@Controller
@ConditionalOnRole(Role.PORTAL)
@RequestMapping("/wifi/{token}")
class ConnectController {

    private final JourneyEntrance entrance;
    private final HandOver handOver;

    ConnectController(JourneyEntrance entrance, HandOver handOver) {
        this.entrance = entrance;
        this.handOver = handOver;
    }

    @GetMapping("/connect")
    String connect(@PathVariable String token, HttpServletRequest request, Model model) {
        Journey journey = entrance.open(Purpose.WIFI, token, request);
        if (!journey.isVerified()) {
            return "redirect:" + journey.base();
        }
        model.addAttribute("journey", journey);
        return handOver.isExhausted(journey) ? "resident/not-connected" : "resident/connect";
    }

    @PostMapping("/connect")
    String tryAgain(@PathVariable String token, HttpServletRequest request) {
        Journey journey = entrance.open(Purpose.WIFI, token, request);
        handOver.startAgain(journey);
        return "redirect:" + journey.base() + "/connect";
    }

    @GetMapping("/go")
    String go(@PathVariable String token, HttpServletRequest request, HttpServletResponse response, Model model) {
        Journey journey = entrance.open(Purpose.WIFI, token, request);
        Optional<Completion> next = journey.isVerified() ? handOver.next(journey) : Optional.empty();
        if (next.isEmpty()) {
            return "redirect:" + journey.base() + "/connect";
        }
        if (next.get() instanceof Completion.Redirect redirect) {
            return "redirect:" + redirect.to();
        }
        return form(journey, (Completion.FormPost) next.get(), response, model);
    }

    private static String form(Journey journey, Completion.FormPost form, HttpServletResponse response, Model model) {
        response.setHeader("Content-Security-Policy", policy(form.action()));
        model.addAttribute("journey", journey);
        model.addAttribute("form", form);
        return "resident/hand-over";
    }

    /** As strict as everywhere, but that this page's form may lead to the NAS. */
    private static String policy(URI action) {
        return "default-src 'self'; frame-ancestors 'none'; base-uri 'none'; object-src 'none'; form-action "
                + action.getScheme() + "://" + action.getRawAuthority();
    }
}
