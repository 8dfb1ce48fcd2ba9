package scot.tolbooth.portal.signup;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Base64;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import scot.tolbooth.inventory.role.ConditionalOnRole;
import scot.tolbooth.inventory.role.Role;

/** The picture, of one clear dot, that only browsers without scripts ask for: how many residents need the button. */
@Controller
@ConditionalOnRole(Role.PORTAL)
class ScriptlessController {

    private static final byte[] CLEAR_DOT =
            Base64.getDecoder().decode("R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw==");

    private final JourneyEntrance entrance;
    private final FunnelSteps funnel;

    ScriptlessController(JourneyEntrance entrance, FunnelSteps funnel) {
        this.entrance = entrance;
        this.funnel = funnel;
    }

    @GetMapping("/wifi/{token}/no-script.gif")
    ResponseEntity<byte[]> dot(@PathVariable String token, HttpServletRequest request) {
        funnel.runsNoScripts(entrance.open(Purpose.WIFI, token, request));
        return ResponseEntity.ok()
                .contentType(MediaType.IMAGE_GIF)
                .cacheControl(CacheControl.noStore())
                .body(CLEAR_DOT);
    }
}
