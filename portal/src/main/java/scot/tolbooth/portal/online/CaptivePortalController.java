package scot.tolbooth.portal.online;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
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
    private final HotspotSettings addresses;

    CaptivePortalController(Journeys journeys, Stays stays, HotspotSettings addresses) {
        this.journeys = journeys;
        this.stays = stays;
        this.addresses = addresses;
    }

    /** The token outlives the pages of its journey, since devices ask for as long as they are online. */
    @GetMapping("/captive-portal/{token}")
    ResponseEntity<byte[]> state(@PathVariable String token) {
        return journeys.findEvenExpired(Purpose.WIFI, token)
                .map(journey -> ResponseEntity.ok()
                        .contentType(CAPTIVE_JSON)
                        .cacheControl(CacheControl.noStore())
                        .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                        .body(JSON.writeValueAsBytes(answer(journey))))
                .orElseGet(() -> ResponseEntity.notFound()
                        .cacheControl(CacheControl.noStore())
                        .build());
    }

    private Map<String, Object> answer(Journey journey) {
        Optional<Stay> stay = stays.of(journey);
        Map<String, Object> answer = new LinkedHashMap<>();
        boolean online = stay.isPresent() || (journey.stage() == Journey.Stage.ONLINE && !stays.isOver(journey));
        answer.put("captive", !online);
        answer.put("user-portal-url", page(journeys.isOver(journey) ? "/wifi" : journey.base()));
        answer.put("venue-info-url", page("/find?lang=" + journey.language().code()));
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
