package scot.tolbooth.portal.account;

import static scot.tolbooth.portal.account.AccountEntrance.BY_THE_REGISTRANT;
import static scot.tolbooth.portal.account.AccountEntrance.registrant;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.format.FormatStyle;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import scot.tolbooth.inventory.calendar.CivilTime;
import scot.tolbooth.inventory.role.ConditionalOnRole;
import scot.tolbooth.inventory.role.Role;
import scot.tolbooth.portal.hotspot.HotspotSettings;
import scot.tolbooth.portal.openid.RelyingParty;
import scot.tolbooth.portal.openid.Trouble;
import scot.tolbooth.portal.signup.Journey;
import scot.tolbooth.portal.signup.JourneyEntrance;
import scot.tolbooth.portal.signup.Journeys;
import scot.tolbooth.portal.welcome.Language;
import scot.tolbooth.radius.registrant.IdentityLink;
import scot.tolbooth.radius.registrant.IdentityLinks;

/** Links one's account with an identity provider to one's data, takes that back, and signs out of both. */
@Controller
@ConditionalOnRole(Role.PORTAL)
@RequestMapping("/account/{token}/openid")
class OpenIdLinkController {

    private final AccountEntrance entrance;
    private final OpenIdSignIn signIn;
    private final IdentityLinks links;
    private final Journeys journeys;
    private final HotspotSettings addresses;

    OpenIdLinkController(
            JourneyEntrance entrance,
            OpenIdSignIn signIn,
            IdentityLinks links,
            Journeys journeys,
            HotspotSettings addresses) {
        this.entrance = new AccountEntrance(entrance);
        this.signIn = signIn;
        this.links = links;
        this.journeys = journeys;
        this.addresses = addresses;
    }

    @GetMapping
    String show(@PathVariable String token, HttpServletRequest request, Model model) {
        RelyingParty party = signIn.party();
        Journey journey = entrance.registered(token, request);
        model.addAttribute("journey", journey);
        model.addAttribute("provider", party.name());
        model.addAttribute(
                "linked",
                links.of(registrant(journey))
                        .map(link -> day(link, journey.language()))
                        .orElse(null));
        model.addAttribute("cameByIt", signIn.answer(journey).isPresent());
        return "resident/openid";
    }

    @GetMapping("/link")
    String away(@PathVariable String token, HttpServletRequest request) {
        Journey journey = entrance.registered(token, request);
        return signIn.toLink(journey)
                .map(there -> "redirect:" + there)
                .orElseGet(() -> OpenIdController.stop(Trouble.AWAY, journey.language()));
    }

    @PostMapping("/removal")
    String unlink(@PathVariable String token, HttpServletRequest request) {
        Journey journey = entrance.registered(token, request);
        UUID registrant = registrant(journey);
        links.unlink(registrant, BY_THE_REGISTRANT);
        return "redirect:" + journey.base() + "/data?changed";
    }

    /** Closes the pages here, and leads to where the provider closes its. */
    @GetMapping("/sign-out")
    String signOut(@PathVariable String token, HttpServletRequest request) {
        RelyingParty party = signIn.party();
        Journey journey = entrance.verified(token, request);
        Optional<OpenIdAnswer> answer = signIn.answer(journey);
        journeys.end(journey);
        return "redirect:"
                + answer.flatMap(said -> party.signOut(said.token(), addresses.page("/account/openid/signed-out")))
                        .map(Object::toString)
                        .orElse("/account/openid/signed-out?lang="
                                + journey.language().code());
    }

    private static String day(IdentityLink link, Language language) {
        Instant linked = link.linked();
        return language.date(linked.atZone(CivilTime.LONDON).toLocalDate(), FormatStyle.LONG);
    }
}
