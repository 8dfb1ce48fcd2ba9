package scot.tolbooth.portal.welcome;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.time.format.FormatStyle;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import scot.tolbooth.inventory.role.ConditionalOnRole;
import scot.tolbooth.inventory.role.Role;

/** The statements that the law and courtesy ask for, in every language. */
@Controller
@ConditionalOnRole(Role.PORTAL)
class StatementController {

    /** Of the software as delivered; whoever changes what is accessible reviews the statement and moves this day. */
    private static final LocalDate ACCESSIBILITY_REVIEWED = LocalDate.of(2026, 11, 28);

    @GetMapping("/accessibility")
    String accessibility(HttpServletRequest request, Model model) {
        Language language = ResidentLocaleResolver.language(request);
        model.addAttribute("prepared", language.date(ACCESSIBILITY_REVIEWED, FormatStyle.LONG));
        return "public/accessibility";
    }

    /** The middle layer: a heading and a paragraph for each question. */
    @GetMapping("/privacy")
    String privacy() {
        return "public/privacy";
    }

    /** The last layer: everything that is kept, what for and how long. */
    @GetMapping("/privacy/full")
    String privacyInFull() {
        return "public/privacy-full";
    }

    @GetMapping("/cookies")
    String cookies() {
        return "public/cookies";
    }

    @GetMapping("/terms")
    String terms() {
        return "public/terms";
    }
}
