package scot.tolbooth.portal.signup;

import jakarta.servlet.http.HttpServletRequest;
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
import scot.tolbooth.portal.hotspot.Progress;

/** Lets people who chose e-mail online for some minutes, tells them how long they have, and takes their code. */
@Controller
@ConditionalOnRole(Role.PORTAL)
@RequestMapping("/wifi/{token}/grace")
class GraceController {

    private final JourneyEntrance entrance;
    private final Journeys journeys;
    private final Graces graces;
    private final GraceEnd graceEnd;
    private final HandOver handOver;
    private final FunnelSteps funnel;

    GraceController(
            JourneyEntrance entrance,
            Journeys journeys,
            Graces graces,
            GraceEnd graceEnd,
            HandOver handOver,
            FunnelSteps funnel) {
        this.entrance = entrance;
        this.journeys = journeys;
        this.graces = graces;
        this.graceEnd = graceEnd;
        this.handOver = handOver;
        this.funnel = funnel;
    }

    /** A page for those who are online to read their code, and for those who have entered it before the NAS is ready. */
    @GetMapping
    String show(@PathVariable String token, HttpServletRequest request, Model model) {
        Journey journey = entrance.open(Purpose.WIFI, token, request);
        Optional<Grace> grace = graces.latest(journey);
        if (grace.isEmpty() || journey.stage() == Journey.Stage.CONTACT || journey.stage() == Journey.Stage.ONLINE) {
            return "redirect:" + journey.base();
        }
        model.addAttribute("journey", journey);
        model.addAttribute("left", graceEnd.left(grace.get()).toMinutes());
        model.addAttribute("running", graces.running(journey).isPresent());
        return "resident/grace";
    }

    @PostMapping
    String begin(@PathVariable String token, HttpServletRequest request, Model model) {
        Journey journey = entrance.open(Purpose.WIFI, token, request);
        if (graces.running(journey).isEmpty() && graces.offer(journey).isEmpty()) {
            return "redirect:" + journey.base() + "/code?offline";
        }
        Optional<URI> renewal = handOver.renewal(journey);
        if (renewal.isPresent()) {
            return "redirect:" + renewal.get();
        }
        Optional<Completion> next = graces.begin(journey).flatMap(grace -> handOver.toRead(journey, grace));
        if (next.isEmpty() || next.get() instanceof Completion.Failed) {
            return "redirect:" + journey.base() + "/code?offline";
        }
        journeys.renew(journey);
        return follow(next.get(), journey, model);
    }

    /** Where the NAS comes for its residents itself. */
    @GetMapping("/waiting")
    String wait(@PathVariable String token, HttpServletRequest request, Model model) {
        Journey journey = entrance.open(Purpose.WIFI, token, request);
        model.addAttribute("lead", "grace.waiting");
        model.addAttribute("waiting", waiting(journey));
        return told(handOver.progressToRead(journey), journey, "resident/waiting");
    }

    @GetMapping("/waiting/end")
    String waitForTheEnd(@PathVariable String token, HttpServletRequest request) throws InterruptedException {
        Journey journey = entrance.open(Purpose.WIFI, token, request);
        return told(handOver.awaitedToRead(journey), journey, "redirect:" + waiting(journey));
    }

    private static String told(Progress progress, Journey journey, String meanwhile) {
        return switch (progress) {
            case OPENED -> "redirect:" + journey.base() + "/grace";
            case OVER -> "redirect:" + journey.base() + "/code?offline";
            case AWAITED -> meanwhile;
        };
    }

    private String follow(Completion next, Journey journey, Model model) {
        if (next instanceof Completion.Redirect redirect) {
            return "redirect:" + redirect.to();
        }
        if (next instanceof Completion.FormPost form) {
            funnel.askedForScripts(journey);
            model.addAttribute("journey", journey);
            model.addAttribute("form", form);
            model.addAttribute("lead", "grace.connecting");
            return "resident/hand-over";
        }
        return "redirect:" + (next instanceof Completion.Awaited ? waiting(journey) : journey.base() + "/grace");
    }

    private static String waiting(Journey journey) {
        return journey.base() + "/grace/waiting";
    }
}
