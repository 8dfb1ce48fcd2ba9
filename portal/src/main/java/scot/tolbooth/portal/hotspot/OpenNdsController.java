package scot.tolbooth.portal.hotspot;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import scot.tolbooth.inventory.role.ConditionalOnRole;
import scot.tolbooth.inventory.role.Role;
import scot.tolbooth.inventory.site.SiteCode;
import scot.tolbooth.portal.refusal.Guard;
import scot.tolbooth.portal.refusal.Refusals;

/**
 * Answers openNDS's {@code authmon}, which asks at the NAS's portal address whom to let in: by POST where the gateway
 * has PHP, by GET otherwise. It proves nothing about itself, so that only the NAS client's own address is answered.
 */
@Controller
@ConditionalOnRole(Role.PORTAL)
class OpenNdsController {

    private static final String NOTHING = "none";

    private final HotspotLookup hotspots;
    private final OpenNdsPasses passes;
    private final Refusals refusals;

    OpenNdsController(HotspotLookup hotspots, OpenNdsPasses passes, Refusals refusals) {
        this.hotspots = hotspots;
        this.passes = passes;
        this.refusals = refusals;
    }

    @RequestMapping(
            path = "/nas/{name}",
            method = {RequestMethod.GET, RequestMethod.POST},
            params = "auth_get")
    ResponseEntity<String> answer(
            @PathVariable String name,
            @RequestParam("auth_get") String action,
            @RequestParam(name = "gatewayhash", defaultValue = "") String gatewayHash,
            @RequestParam(defaultValue = NOTHING) String payload,
            HttpServletRequest request) {
        return hotspots.find(HotspotFamily.OPENNDS, name)
                .filter(hotspot -> hotspot.isAt(request.getRemoteAddr()))
                .map(hotspot -> text(HttpStatus.OK, answer(hotspot, action, gatewayHash, payload)))
                .orElseGet(() -> refuse(name, request));
    }

    private ResponseEntity<String> refuse(String name, HttpServletRequest request) {
        SiteCode site = hotspots.find(HotspotFamily.OPENNDS, name)
                .map(hotspot -> hotspot.client().site())
                .orElse(null);
        refusals.count(request, Guard.GATEWAY_IMPOSTOR, site);
        return text(HttpStatus.FORBIDDEN, "");
    }

    private String answer(RegisteredHotspot hotspot, String action, String gatewayHash, String payload) {
        return switch (action) {
            case "clear" -> {
                passes.clear(hotspot.client().name(), gatewayHash);
                yield "";
            }
            case "view" -> view(hotspot, gatewayHash, decoded(payload));
            case "list" -> list(hotspot, gatewayHash);
            case "deauthed", "custom" -> "ack";
            default -> "";
        };
    }

    /** Either shows whom to let in, or takes note of whom the gateway has let in. */
    private String view(RegisteredHotspot hotspot, String gatewayHash, String payload) {
        if (payload.equals(NOTHING)) {
            return lines(passes.next(hotspot.client().name(), gatewayHash));
        }
        passes.acknowledge(
                hotspot.client().name(),
                gatewayHash,
                Arrays.asList(payload.strip().split("[*\\s]+", -1)));
        return "ack";
    }

    /** Older gateways say nothing afterwards: what is shown counts as done. */
    private String list(RegisteredHotspot hotspot, String gatewayHash) {
        List<String> next = passes.next(hotspot.client().name(), gatewayHash);
        passes.acknowledge(
                hotspot.client().name(),
                gatewayHash,
                next.stream().map(line -> line.split(" ", 2)[0]).toList());
        return lines(next);
    }

    private static String lines(List<String> passes) {
        return passes.stream()
                .map(line ->
                        " " + URLEncoder.encode(line, StandardCharsets.UTF_8).replace("+", "%20"))
                .collect(Collectors.joining("", "*", ""));
    }

    /** In Base64 from gateways without PHP, as it is from others. */
    private static String decoded(String payload) {
        if (payload.equals(NOTHING) || payload.indexOf('*') >= 0) {
            return payload;
        }
        return OpenNdsArithmetic.decode(payload).orElse(payload);
    }

    private static ResponseEntity<String> text(HttpStatus status, String text) {
        return ResponseEntity.status(status)
                .contentType(MediaType.TEXT_PLAIN)
                .cacheControl(CacheControl.noStore())
                .body(text);
    }
}
