package scot.tolbooth.portal.signup;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import scot.tolbooth.inventory.role.ConditionalOnRole;
import scot.tolbooth.inventory.role.Role;
import scot.tolbooth.portal.hotspot.HotspotSettings;
import scot.tolbooth.radius.accounting.SessionFilter;
import scot.tolbooth.radius.accounting.Sessions;
import tools.jackson.databind.json.JsonMapper;

/** Tells a device whether it is captive, and where to go if so (RFC 8908). */
@Controller
@ConditionalOnRole(Role.PORTAL)
class CaptivePortalController {

    private static final MediaType CAPTIVE_JSON = new MediaType("application", "captive+json");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Journeys journeys;
    private final Sessions sessions;
    private final HotspotSettings addresses;

    CaptivePortalController(Journeys journeys, Sessions sessions, HotspotSettings addresses) {
        this.journeys = journeys;
        this.sessions = sessions;
        this.addresses = addresses;
    }

    @GetMapping("/captive-portal/{token}")
    ResponseEntity<byte[]> state(@PathVariable String token) {
        return journeys.find(Purpose.WIFI, token)
                .map(journey -> ResponseEntity.ok()
                        .contentType(CAPTIVE_JSON)
                        .cacheControl(CacheControl.noStore())
                        .body(JSON.writeValueAsBytes(answer(journey))))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    private Map<String, Object> answer(Journey journey) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("captive", !isOnline(journey));
        answer.put("user-portal-url", addresses.page(journey.base()).toString());
        return answer;
    }

    /** Online is whoever the NAS said so of, or has an open session of. */
    private boolean isOnline(Journey journey) {
        UUID registrant = journey.registrant();
        return journey.stage() == Journey.Stage.ONLINE
                || (registrant != null && sessions.count(new SessionFilter(true, null, registrant, null, null)) > 0);
    }
}
