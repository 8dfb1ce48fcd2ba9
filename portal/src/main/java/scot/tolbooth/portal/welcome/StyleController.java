package scot.tolbooth.portal.welcome;

import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import scot.tolbooth.inventory.role.ConditionalOnRole;
import scot.tolbooth.inventory.role.Role;

/** Hands out the style sheet of the residents' pages, which allow no inline style. Browsers keep it for good. */
@Controller
@ConditionalOnRole(Role.PORTAL)
class StyleController {

    private final ResidentStyles styles;

    StyleController(ResidentStyles styles) {
        this.styles = styles;
    }

    /** While nodes change their version, a page may come from one of another: its address gets this node's, for now. */
    @GetMapping(value = "/resident/{fingerprint:[0-9a-f]{16}}.css", produces = "text/css")
    ResponseEntity<String> sheet(@PathVariable String fingerprint) {
        CacheControl keep = styles.isAt(fingerprint)
                ? CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable()
                : CacheControl.noStore();
        return ResponseEntity.ok().cacheControl(keep).body(styles.sheet());
    }
}
