package scot.tolbooth.portal.signup;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import scot.tolbooth.inventory.role.ConditionalOnRole;
import scot.tolbooth.inventory.role.Role;
import scot.tolbooth.portal.hotspot.Arrival;
import scot.tolbooth.portal.hotspot.Gateways;
import scot.tolbooth.portal.hotspot.HandOverTally;
import scot.tolbooth.portal.hotspot.RedirectQuery;
import scot.tolbooth.portal.hotspot.Redirected;
import scot.tolbooth.portal.refusal.Guard;
import scot.tolbooth.portal.refusal.Refusals;
import scot.tolbooth.portal.welcome.ResidentLocaleResolver;
import scot.tolbooth.radius.nas.NasClient;
import scot.tolbooth.radius.nas.NasClients;
import scot.tolbooth.radius.nas.NasName;

/** Where every NAS's redirect lands, and where each journey goes on. */
@Controller
@ConditionalOnRole(Role.PORTAL)
class ArrivalController {

    /** How openNDS says that somebody who is online came back. */
    private static final String ALREADY_ONLINE = "authenticated";

    private final Gateways gateways;
    private final Journeys journeys;
    private final JourneyEntrance entrance;
    private final HandOverTally tally;
    private final NasClients nases;
    private final Refusals refusals;

    ArrivalController(
            Gateways gateways,
            Journeys journeys,
            JourneyEntrance entrance,
            HandOverTally tally,
            NasClients nases,
            Refusals refusals) {
        this.gateways = gateways;
        this.journeys = journeys;
        this.entrance = entrance;
        this.tally = tally;
        this.nases = nases;
        this.refusals = refusals;
    }

    @GetMapping("/wifi")
    ModelAndView arrive(HttpServletRequest request, HttpServletResponse response) {
        return arrive(new RedirectQuery(query(request)), request, response);
    }

    /** Each NAS has an address of its own too: many vendors' redirects do not say which NAS they come from. */
    @GetMapping("/nas/{name}")
    ModelAndView arriveAt(@PathVariable String name, HttpServletRequest request, HttpServletResponse response) {
        if (ALREADY_ONLINE.equals(request.getParameter("status"))) {
            return new ModelAndView("resident/online");
        }
        return nas(name)
                .map(nas -> arrive(new RedirectQuery(query(request), nas), request, response))
                .orElseGet(() -> refusal(request, new Redirected.Refused(Redirected.Reason.UNKNOWN_NAS), null));
    }

    /** Where UniFi's controllers send residents, whatever portal is set. */
    @GetMapping({"/guest/s/{site}", "/guest/s/{site}/"})
    ModelAndView arriveFromUniFi(@PathVariable String site, HttpServletRequest request, HttpServletResponse response) {
        return arrive(
                new RedirectQuery("site=" + URLEncoder.encode(site, StandardCharsets.UTF_8) + "&" + query(request)),
                request,
                response);
    }

    /** Where WifiDog gateways send residents: to sign in, and once they are online. */
    @GetMapping({"/wifidog/login", "/wifidog/login/"})
    ModelAndView arriveFromWifiDog(HttpServletRequest request, HttpServletResponse response) {
        return arrive(request, response);
    }

    @GetMapping({"/wifidog/portal", "/wifidog/portal/"})
    String onlineAtWifiDog() {
        return "resident/online";
    }

    @GetMapping("/wifidog/gw_message.php")
    ModelAndView turnedAwayByWifiDog(HttpServletRequest request) {
        return refusal(request, new Redirected.Refused(Redirected.Reason.INCOMPLETE), null);
    }

    private ModelAndView arrive(RedirectQuery query, HttpServletRequest request, HttpServletResponse response) {
        Redirected redirected = gateways.read(query).orElse(null);
        if (redirected == null) {
            return new ModelAndView("resident/start");
        }
        if (redirected instanceof Redirected.Refused refused) {
            return refusal(request, refused, query.nas());
        }
        return welcome(((Redirected.Arrived) redirected).arrival(), request, response);
    }

    private static Optional<NasName> nas(String name) {
        try {
            return Optional.of(new NasName(name));
        } catch (IllegalArgumentException notAName) {
            return Optional.empty();
        }
    }

    private static String query(HttpServletRequest request) {
        return Optional.ofNullable(request.getQueryString()).orElse("");
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

    private ModelAndView welcome(Arrival arrival, HttpServletRequest request, HttpServletResponse response) {
        return switch (arrival.stage()) {
            case NOT_YET, FAILED -> begin(journeyOf(arrival, request), request.getContextPath(), response);
            case ONLINE ->
                new ModelAndView("redirect:" + journeyOf(arrival, request).base() + "/online");
            case SIGNED_OUT -> new ModelAndView("resident/signed-out");
        };
    }

    /**
     * Who comes for the first time gets the first page at once: each redirect takes a round trip, and on a bad line those are
     * what people wait for. All links of that page lead to the journey's own addresses.
     */
    private static ModelAndView begin(Journey journey, String context, HttpServletResponse response) {
        if (journey.stage() != Journey.Stage.CONTACT) {
            return new ModelAndView("redirect:" + journey.base());
        }
        String page = journey.base() + "/contact";
        response.setHeader(HttpHeaders.CONTENT_LOCATION, context + page);
        return new ModelAndView("forward:" + page);
    }

    private Journey journeyOf(Arrival arrival, HttpServletRequest request) {
        return journeys.arrive(arrival, ResidentLocaleResolver.language(request));
    }

    private ModelAndView refusal(HttpServletRequest request, Redirected.Refused refused, @Nullable NasName nas) {
        // Whoever makes names up must not fill the table with them.
        NasName known = refused.reason() == Redirected.Reason.UNKNOWN_NAS ? null : nas;
        tally.count(known, refused.reason());
        refusals.count(
                request,
                guard(refused.reason()),
                Optional.ofNullable(known)
                        .flatMap(nases::find)
                        .map(NasClient::site)
                        .orElse(null));
        ModelAndView view = new ModelAndView("resident/refused", HttpStatus.BAD_REQUEST);
        view.addObject("reason", refused.reason().name().toLowerCase(java.util.Locale.ROOT));
        return view;
    }

    private static Guard guard(Redirected.Reason reason) {
        return switch (reason) {
            case BAD_SIGNATURE, UNKNOWN_TICKET -> Guard.REDIRECT_FORGED;
            case UNREGISTERED_LOGIN_ADDRESS -> Guard.REDIRECT_ELSEWHERE;
            case UNKNOWN_NAS, INCOMPLETE -> Guard.REDIRECT_UNUSABLE;
        };
    }
}
