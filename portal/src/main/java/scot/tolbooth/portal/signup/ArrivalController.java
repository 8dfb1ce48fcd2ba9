package scot.tolbooth.portal.signup;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import scot.tolbooth.inventory.role.ConditionalOnRole;
import scot.tolbooth.inventory.role.Role;
import scot.tolbooth.portal.hotspot.Arrival;
import scot.tolbooth.portal.hotspot.Gateways;
import scot.tolbooth.portal.hotspot.RedirectQuery;
import scot.tolbooth.portal.hotspot.Redirected;
import scot.tolbooth.portal.welcome.ResidentLocaleResolver;

/** Where every NAS's redirect lands, and where each journey goes on. */
@Controller
@ConditionalOnRole(Role.PORTAL)
class ArrivalController {

    private final Gateways gateways;
    private final Journeys journeys;
    private final JourneyEntrance entrance;

    ArrivalController(Gateways gateways, Journeys journeys, JourneyEntrance entrance) {
        this.gateways = gateways;
        this.journeys = journeys;
        this.entrance = entrance;
    }

    @GetMapping("/wifi")
    ModelAndView arrive(HttpServletRequest request) {
        RedirectQuery query =
                new RedirectQuery(Optional.ofNullable(request.getQueryString()).orElse(""));
        Redirected redirected = gateways.read(query).orElse(null);
        if (redirected == null) {
            return new ModelAndView("resident/start");
        }
        if (redirected instanceof Redirected.Refused refused) {
            return refusal(refused);
        }
        return welcome(((Redirected.Arrived) redirected).arrival(), request);
    }

    @GetMapping("/wifi/{token}")
    String resume(@PathVariable String token, HttpServletRequest request) {
        Journey journey = entrance.open(Purpose.WIFI, token, request);
        return "redirect:" + journey.base()
                + switch (journey.stage()) {
                    case CONTACT -> "/contact";
                    case CODE -> "/code";
                    case VERIFIED -> "/connect";
                    case ONLINE -> "/online";
                };
    }

    private ModelAndView welcome(Arrival arrival, HttpServletRequest request) {
        return switch (arrival.stage()) {
            case NOT_YET, FAILED ->
                new ModelAndView("redirect:" + journeyOf(arrival, request).base());
            case ONLINE ->
                new ModelAndView("redirect:" + journeyOf(arrival, request).base() + "/online");
            case SIGNED_OUT -> new ModelAndView("resident/signed-out");
        };
    }

    private Journey journeyOf(Arrival arrival, HttpServletRequest request) {
        return journeys.arrive(arrival, ResidentLocaleResolver.language(request));
    }

    private static ModelAndView refusal(Redirected.Refused refused) {
        ModelAndView view = new ModelAndView("resident/refused", HttpStatus.BAD_REQUEST);
        view.addObject("reason", refused.reason().name().toLowerCase(java.util.Locale.ROOT));
        return view;
    }
}
