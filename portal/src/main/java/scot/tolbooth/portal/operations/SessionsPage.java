package scot.tolbooth.portal.operations;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import scot.tolbooth.inventory.site.SiteCode;
import scot.tolbooth.radius.accounting.SessionFilter;
import scot.tolbooth.radius.accounting.Sessions;

/** The sessions that NASes accounted for; addresses of people's devices stay masked. */
@Controller
class SessionsPage {

    private static final int PAGE = 50;
    /** Nobody turns so many pages; narrowing helps. */
    private static final long MOST = 10_000;

    private final Sessions sessions;

    SessionsPage(Sessions sessions) {
        this.sessions = sessions;
    }

    @GetMapping("/operations/sessions")
    String sessions(
            @RequestParam(defaultValue = "true") String open,
            @RequestParam(defaultValue = "") String site,
            @RequestParam(defaultValue = "0") int page,
            Model model) {
        SessionFilter filter =
                new SessionFilter(open.isEmpty() ? null : Boolean.valueOf(open), siteOf(site, model), null, null, null);
        int wanted = Math.max(0, page);
        long total = sessions.countUpTo(filter, MOST);
        model.addAttribute("sessions", sessions.find(filter, PAGE, (long) wanted * PAGE));
        model.addAttribute("total", total);
        model.addAttribute("more", total == MOST);
        model.addAttribute("page", wanted);
        model.addAttribute("pages", (total + PAGE - 1) / PAGE);
        model.addAttribute("open", open);
        model.addAttribute("site", site);
        model.addAttribute("octets", new Octets());
        return "operations/sessions";
    }

    private static @Nullable SiteCode siteOf(String text, Model model) {
        if (text.isBlank()) {
            return null;
        }
        try {
            return new SiteCode(text);
        } catch (IllegalArgumentException notACode) {
            model.addAttribute("siteProblem", "Site " + notACode.getMessage());
            return null;
        }
    }

    /** Writes octets as people read them. */
    public static final class Octets {

        /** Such as {@code 12.3 MB}: decimal units. */
        public String words(long octets) {
            if (octets >= 1_000_000_000L) {
                return String.format(Locale.UK, "%.2f GB", octets / 1e9);
            }
            return octets >= 1_000_000L
                    ? String.format(Locale.UK, "%.1f MB", octets / 1e6)
                    : String.format(Locale.UK, "%,d kB", octets / 1000);
        }
    }
}
