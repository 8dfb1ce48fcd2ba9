package scot.tolbooth.portal.welcome;

import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import scot.tolbooth.inventory.role.ConditionalOnRole;
import scot.tolbooth.inventory.role.Role;

/** The council's colour as a style sheet of its own, since the pages allow no inline style. */
@Controller
@ConditionalOnRole(Role.PORTAL)
class BrandController {

    private final BrandSettings brand;

    BrandController(BrandSettings brand) {
        this.brand = brand;
    }

    @GetMapping(value = "/resident/brand.css", produces = "text/css")
    ResponseEntity<String> colours() {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(Duration.ofHours(1)).cachePublic())
                .body(":root { --brand: " + brand.colour() + "; }\n");
    }
}
