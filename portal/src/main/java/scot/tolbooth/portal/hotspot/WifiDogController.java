package scot.tolbooth.portal.hotspot;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import scot.tolbooth.inventory.role.ConditionalOnRole;
import scot.tolbooth.inventory.role.Role;
import scot.tolbooth.portal.refusal.Guard;
import scot.tolbooth.portal.refusal.Refusals;

/**
 * What WifiDog gateways ask: whether the portal is there, and whether a token lets a device in. Both are answered to the
 * NAS client's own address only.
 */
@Controller
@ConditionalOnRole(Role.PORTAL)
@RequestMapping("/wifidog")
class WifiDogController {

    private final HotspotLookup hotspots;
    private final WifiDogPasses passes;
    private final Refusals refusals;

    WifiDogController(HotspotLookup hotspots, WifiDogPasses passes, Refusals refusals) {
        this.hotspots = hotspots;
        this.passes = passes;
        this.refusals = refusals;
    }

    @GetMapping({"/ping", "/ping/"})
    ResponseEntity<String> ping() {
        return text("Pong");
    }

    @GetMapping({"/auth", "/auth/"})
    ResponseEntity<String> authenticate(HttpServletRequest request) {
        RedirectQuery query =
                new RedirectQuery(Optional.ofNullable(request.getQueryString()).orElse(""));
        boolean letIn = hotspots.find(HotspotFamily.WIFIDOG, query, List.of("gw_id", "gw_sn"))
                .filter(hotspot -> isItself(hotspot, request))
                .filter(hotspot -> letsIn(hotspot, query))
                .isPresent();
        // Ruijie's access points, which say gw_sn, were seen to be answered without the space.
        return text((query.has("gw_sn") ? "Auth:" : "Auth: ") + (letIn ? "1" : "0"));
    }

    private boolean isItself(RegisteredHotspot hotspot, HttpServletRequest request) {
        boolean isItself = hotspot.isAt(request.getRemoteAddr());
        if (!isItself) {
            refusals.count(request, Guard.GATEWAY_IMPOSTOR, hotspot.client().site());
        }
        return isItself;
    }

    private boolean letsIn(RegisteredHotspot hotspot, RedirectQuery query) {
        String token = query.text("token").orElse("");
        return switch (query.text("stage").orElse("")) {
            case "login" ->
                passes.signIn(hotspot.client().name(), token, query.mac("mac").orElse(null));
            case "counters" -> passes.mayStay(hotspot.client().name(), token, octets(query));
            case "logout" -> {
                passes.signOut(hotspot.client().name(), token);
                yield false;
            }
            default -> false;
        };
    }

    private static long octets(RedirectQuery query) {
        return count(query, "incoming") + count(query, "outgoing");
    }

    private static long count(RedirectQuery query, String name) {
        return query.text(name)
                .filter(text -> text.matches("[0-9]{1,17}"))
                .map(Long::valueOf)
                .orElse(0L);
    }

    private static ResponseEntity<String> text(String text) {
        return ResponseEntity.ok()
                .contentType(MediaType.TEXT_PLAIN)
                .cacheControl(CacheControl.noStore())
                .body(text);
    }
}
