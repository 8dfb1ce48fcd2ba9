package scot.tolbooth.portal.online;

import static scot.tolbooth.portal.account.AccountEntrance.BY_THE_REGISTRANT;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import scot.tolbooth.inventory.role.ConditionalOnRole;
import scot.tolbooth.inventory.role.Role;
import scot.tolbooth.inventory.site.SiteCode;
import scot.tolbooth.portal.account.SessionEnd;
import scot.tolbooth.portal.hotspot.Arrival;
import scot.tolbooth.portal.satisfaction.Satisfaction;
import scot.tolbooth.portal.signup.Graces;
import scot.tolbooth.portal.signup.Journey;
import scot.tolbooth.portal.signup.JourneyEntrance;
import scot.tolbooth.portal.signup.Purpose;
import scot.tolbooth.radius.nas.NasClient;
import scot.tolbooth.radius.nas.NasClients;

/**
 * The page after sign-in. The NAS's redirect leads to it by a full navigation, which is what lets a phone's sign-in sheet
 * look again and say that it is done.
 */
@Controller
@ConditionalOnRole(Role.PORTAL)
@RequestMapping("/wifi/{token}/online")
class OnlineController {

    private final JourneyEntrance entrance;
    private final Stays stays;
    private final SessionEnd sessionEnd;
    private final Satisfaction satisfaction;
    private final NasClients nasClients;
    private final Graces graces;

    OnlineController(
            JourneyEntrance entrance,
            Stays stays,
            SessionEnd sessionEnd,
            Satisfaction satisfaction,
            NasClients nasClients,
            Graces graces) {
        this.entrance = entrance;
        this.stays = stays;
        this.sessionEnd = sessionEnd;
        this.satisfaction = satisfaction;
        this.nasClients = nasClients;
        this.graces = graces;
    }

    @GetMapping
    String online(@PathVariable String token, HttpServletRequest request, Model model) {
        Journey journey = entrance.open(Purpose.WIFI, token, request);
        if (!journey.isVerified() && !isOnlineByTheNas(journey)) {
            return "redirect:" + journey.base();
        }
        if (!journey.isVerified() && graces.running(journey).isPresent()) {
            return "redirect:" + journey.base() + "/grace";
        }
        Optional<Stay> stay = stays.of(journey);
        model.addAttribute("journey", journey);
        model.addAttribute("ended", request.getParameter("ended") != null);
        model.addAttribute(
                "original",
                Optional.ofNullable(journey.arrival()).map(Arrival::original).orElse(null));
        model.addAttribute("left", stay.map(Stay::left).map(TimeLeft::of).orElse(null));
        model.addAttribute("canEnd", stay.map(Stay::session).isPresent() && sessionEnd.isPossible());
        model.addAttribute("answered", satisfaction.isAnswered(journey.id()));
        model.addAttribute("asked", journey.isVerified() && site(journey).isPresent());
        return "resident/online";
    }

    @PostMapping("/end")
    String end(@PathVariable String token, HttpServletRequest request) {
        Journey journey = entrance.open(Purpose.WIFI, token, request);
        boolean agreed = stays.of(journey)
                .map(Stay::session)
                .filter(session -> sessionEnd.end(session, BY_THE_REGISTRANT))
                .isPresent();
        return "redirect:" + journey.base() + "/online?" + (agreed ? "ended" : "refused");
    }

    @PostMapping("/answer")
    String answer(@PathVariable String token, @RequestParam int score, HttpServletRequest request) {
        Journey journey = entrance.open(Purpose.WIFI, token, request);
        if (journey.isVerified() && score >= 1 && score <= 5) {
            site(journey).ifPresent(site -> satisfaction.answer(journey.id(), site, score));
        }
        return "redirect:" + journey.base() + "/online?thanks#opinion";
    }

    /** Where only the language is changed on the page that answers. */
    @GetMapping({"/end", "/answer"})
    String back(@PathVariable String token, HttpServletRequest request) {
        return "redirect:" + entrance.open(Purpose.WIFI, token, request).base() + "/online";
    }

    private static boolean isOnlineByTheNas(Journey journey) {
        Arrival arrival = journey.arrival();
        return arrival != null && arrival.stage() == Arrival.Stage.ONLINE;
    }

    private Optional<SiteCode> site(Journey journey) {
        return Optional.ofNullable(journey.arrival())
                .flatMap(arrival -> nasClients.find(arrival.nas()))
                .map(NasClient::site);
    }
}
