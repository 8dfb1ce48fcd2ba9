package scot.tolbooth.portal.welcome;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import scot.tolbooth.inventory.role.ConditionalOnRole;
import scot.tolbooth.inventory.role.Role;

/** The statements that the law and courtesy ask for, in every language. */
@Controller
@ConditionalOnRole(Role.PORTAL)
class StatementController {

    @GetMapping("/accessibility")
    String accessibility() {
        return "public/accessibility";
    }

    @GetMapping("/privacy")
    String privacy() {
        return "public/privacy";
    }

    @GetMapping("/terms")
    String terms() {
        return "public/terms";
    }
}
