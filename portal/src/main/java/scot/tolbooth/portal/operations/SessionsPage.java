package scot.tolbooth.portal.operations;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import scot.tolbooth.portal.staff.Typed;
import scot.tolbooth.radius.accounting.Session;
import scot.tolbooth.radius.accounting.SessionFilter;
import scot.tolbooth.radius.accounting.SessionPlace;
import scot.tolbooth.radius.accounting.SessionPlace.Side;
import scot.tolbooth.radius.accounting.Sessions;

/**
 * The sessions that NASes accounted for; addresses of people's devices stay masked. A page is found by the session beside
 * which it is, so that the last is as quick as the first.
 */
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
    ModelAndView sessions(@RequestParam Map<String, String> fields) {
        Typed typed = new Typed(fields);
        SessionFilter filter = SessionSearch.read(typed);
        SessionPlace older = typed.optional("after", word -> SessionPlace.of(word, Side.OLDER));
        SessionPlace newer = typed.optional("before", word -> SessionPlace.of(word, Side.NEWER));
        ModelAndView view = new ModelAndView("operations/sessions");
        view.addObject("form", typed);
        view.addObject("open", SessionSearch.openness(typed));
        view.addObject("problems", typed.problems());
        view.addObject("octets", new Octets());
        view.addObject("most", MOST);
        if (filter == null || !typed.problems().isEmpty()) {
            view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            view.addObject("found", null);
        } else {
            view.addObject("found", found(filter, older == null ? newer : older));
        }
        return view;
    }

    /** One more than are shown tells whether the list goes on. */
    private FoundSessions found(SessionFilter filter, @Nullable SessionPlace place) {
        List<Session> some =
                place == null ? sessions.find(filter, PAGE + 1, 0) : sessions.find(filter, PAGE + 1, place);
        boolean goesOn = some.size() > PAGE;
        boolean isBackwards = place != null && place.side() == Side.NEWER;
        int first = goesOn && isBackwards ? 1 : 0;
        return new FoundSessions(
                some.subList(first, Math.min(some.size(), first + PAGE)),
                sessions.countUpTo(filter, MOST),
                isBackwards ? goesOn : place != null,
                isBackwards || goesOn);
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
