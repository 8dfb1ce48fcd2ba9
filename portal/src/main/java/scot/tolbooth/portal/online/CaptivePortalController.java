package scot.tolbooth.portal.online;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import scot.tolbooth.inventory.role.ConditionalOnRole;
import scot.tolbooth.inventory.role.Role;
import scot.tolbooth.portal.hotspot.HotspotSettings;
import scot.tolbooth.portal.refusal.Guard;
import scot.tolbooth.portal.refusal.Refusals;
import scot.tolbooth.portal.signup.Journey;
import scot.tolbooth.portal.signup.Journeys;
import scot.tolbooth.portal.signup.Purpose;
import tools.jackson.databind.json.JsonMapper;

/** Tells a device whether it is captive, what it has left, and where to go (RFC 8908). */
@Controller
@ConditionalOnRole(Role.PORTAL)
class CaptivePortalController {

    private static final MediaType CAPTIVE_JSON = new MediaType("application", "captive+json");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Journeys journeys;
    private final Stays stays;
    private final Callers callers;
    private final HotspotSettings addresses;
    private final Refusals refusals;

    CaptivePortalController(
            Journeys journeys, Stays stays, Callers callers, HotspotSettings addresses, Refusals refusals) {
        this.journeys = journeys;
        this.stays = stays;
        this.callers = callers;
        this.addresses = addresses;
        this.refusals = refusals;
    }

    /** The token outlives the pages of its journey, since devices ask for as long as they are online. */
    @GetMapping("/captive-portal/{token}")
    ResponseEntity<byte[]> state(@PathVariable String token, HttpServletRequest request) {
        Optional<Journey> journey = journeys.findEvenExpired(Purpose.WIFI, token);
        if (journey.isEmpty()) {
            refusals.count(request, Guard.JOURNEY_UNKNOWN, null);
        }
        return respond(journey.map(this::answer));
    }

    /**
     * One address for all behind a NAS, which tells them apart by where they call from. Where that does not tell, there is
     * no answer, and devices find out by their own probes: "captive" would hold up those that are online.
     */
    @GetMapping("/captive-portal/nas/{nas}")
    ResponseEntity<byte[]> stateAt(@PathVariable String nas, HttpServletRequest request) {
        return respond(callers.find(nas, request.getRemoteAddr()).map(this::answer));
    }

    private static ResponseEntity<byte[]> respond(Optional<Map<String, Object>> answer) {
        ResponseEntity.BodyBuilder response =
                answer.isPresent() ? ResponseEntity.ok().contentType(CAPTIVE_JSON) : ResponseEntity.status(404);
        response.cacheControl(CacheControl.noStore()).header(HttpHeaders.VARY, HttpHeaders.ACCEPT);
        return answer.map(state -> response.body(JSON.writeValueAsBytes(state))).orElseGet(response::build);
    }

    private Map<String, Object> answer(Journey journey) {
        Optional<Stay> stay = stays.of(journey);
        boolean online = stay.isPresent() || (journey.stage() == Journey.Stage.ONLINE && !stays.isOver(journey));
        // Once the pages of the journey are closed, only the NAS can lead to the next one.
        String portal = journeys.isOver(journey) ? (online ? "/account" : null) : journey.base();
        return answer(online, portal, "/find?lang=" + journey.language().code(), stay);
    }

    private Map<String, Object> answer(Callers.Caller caller) {
        return answer(caller.stay().isPresent(), caller.stay().isPresent() ? "/account" : null, "/find", caller.stay());
    }

    private Map<String, Object> answer(boolean online, @Nullable String portal, String venue, Optional<Stay> stay) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("captive", !online);
        if (portal != null) {
            answer.put("user-portal-url", page(portal));
        }
        answer.put("venue-info-url", page(venue));
        // Whoever signs in again gets a new session, but nobody can lengthen one that goes on.
        answer.put("can-extend-session", false);
        stay.map(Stay::left).ifPresent(left -> answer.put("seconds-remaining", left.toSeconds()));
        stay.map(Stay::octetsLeft).ifPresent(left -> answer.put("bytes-remaining", left));
        return answer;
    }

    private String page(String path) {
        return addresses.page(path).toString();
    }
}
