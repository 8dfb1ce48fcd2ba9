package scot.tolbooth.portal.walkup;

import java.time.Duration;
import java.util.Map;
import java.util.function.Function;
import scot.tolbooth.portal.walkup.PortalVisit.Reached;
import scot.tolbooth.portal.walkup.Steps.Result;
import scot.tolbooth.radius.nas.NasName;

/** The way through the portal's pages. */
record SignUp(PortalVisit portal, TestContact contact, NasName nas) {

    /** Longer than the way takes; a pass is closed when it is over. */
    private static final Duration LONGEST = Duration.ofMinutes(2);

    void walk(String redirect, Steps steps) {
        String[] journey = {""};
        steps.then("portal", () -> arrive(redirect, journey))
                .then("sign-up", () -> ask(journey[0]))
                .then("code", () -> send(journey[0]))
                .then("confirmation", () -> confirm(journey[0]));
    }

    private Result arrive(String redirect, String[] journey) {
        return page(portal.get(redirect), "/wifi/[^/]+/[a-z]+(\\?.*)?", page -> {
            journey[0] = page.path().substring(0, page.path().indexOf('/', "/wifi/".length()));
            return new Result.Good(null);
        });
    }

    private Result ask(String journey) {
        String kind = contact.contact().kind().word();
        return page(
                portal.get(journey + "/contact?by=" + kind),
                journey + "/[a-z]+(\\?.*)?",
                page -> page.path().equals(journey + "/contact?by=" + kind)
                        ? new Result.Good(null)
                        : new Result.Moot("nobody can sign up by " + kind + " here"));
    }

    private Result send(String journey) {
        contact.expectAt(nas, LONGEST);
        Map<String, String> form = Map.of(
                "by",
                contact.contact().kind().word(),
                "contact",
                contact.contact().value());
        return page(
                portal.post(journey + "/contact", form),
                journey + "/code",
                page -> contact.code(nas).isPresent() ? new Result.Good(null) : new Result.Bad("no code was made"));
    }

    private Result confirm(String journey) {
        Map<String, String> form = Map.of("code", contact.code(nas).orElse(""));
        return page(portal.post(journey + "/code", form), journey + "/connect", page -> new Result.Good(null));
    }

    private static Result page(Reached reached, String expected, Function<Reached.Page, Result> next) {
        if (reached instanceof Reached.Nowhere nowhere) {
            return new Result.Bad(nowhere.why());
        }
        Reached.Page page = (Reached.Page) reached;
        if (page.status() != 200) {
            return new Result.Bad("the portal answered " + page.status());
        }
        return page.path().matches(expected) ? next.apply(page) : new Result.Bad("the portal showed another page");
    }
}
