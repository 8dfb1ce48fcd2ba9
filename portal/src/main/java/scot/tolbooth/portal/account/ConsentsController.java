package scot.tolbooth.portal.account;

import static scot.tolbooth.portal.account.AccountEntrance.BY_THE_REGISTRANT;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.FormatStyle;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import scot.tolbooth.inventory.calendar.CivilTime;
import scot.tolbooth.inventory.role.ConditionalOnRole;
import scot.tolbooth.inventory.role.Role;
import scot.tolbooth.portal.signup.Journey;
import scot.tolbooth.portal.signup.JourneyEntrance;
import scot.tolbooth.portal.welcome.Language;
import scot.tolbooth.radius.registrant.Consent;
import scot.tolbooth.radius.registrant.Consents;
import scot.tolbooth.radius.registrant.Rectification;

/** What residents agreed to, to be taken back one by one, and the language in which they are written to. */
@Controller
@ConditionalOnRole(Role.PORTAL)
@RequestMapping("/account/{token}")
class ConsentsController {

    private final AccountEntrance entrance;
    private final Consents consents;
    private final Rectification rectification;
    private final SessionEnd sessionEnd;

    ConsentsController(
            JourneyEntrance entrance, Consents consents, Rectification rectification, SessionEnd sessionEnd) {
        this.entrance = new AccountEntrance(entrance);
        this.consents = consents;
        this.rectification = rectification;
        this.sessionEnd = sessionEnd;
    }

    /**
     * A consent as its page shows it.
     *
     * @param code of the language in which it was read, BCP 47
     * @param language by its own name
     * @param withdrawn absent while it stands
     */
    record Given(
            String document,
            String version,
            String code,
            String language,
            String given,
            @Nullable String withdrawn) {}

    @GetMapping("/consents")
    String consents(@PathVariable String token, HttpServletRequest request, Model model) {
        Journey journey = entrance.registered(token, request);
        model.addAttribute("journey", journey);
        model.addAttribute(
                "consents",
                consents.of(AccountEntrance.registrant(journey)).stream()
                        .map(consent -> given(consent, journey.language()))
                        .toList());
        return "resident/consents";
    }

    /** With the last one to the terms of use ends whoever is online by it. */
    @PostMapping("/consents/withdrawal")
    String withdraw(
            @PathVariable String token,
            @RequestParam String document,
            @RequestParam String version,
            @RequestParam String language,
            HttpServletRequest request) {
        Journey journey = entrance.registered(token, request);
        UUID registrant = AccountEntrance.registrant(journey);
        Consent consent = consents.of(registrant).stream()
                .filter(given -> given.document().equals(document))
                .filter(given ->
                        given.version().equals(version) && given.language().equals(language))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        boolean offline = !rectification.withdraw(registrant, consent, BY_THE_REGISTRANT)
                || consents.of(registrant).stream()
                        .anyMatch(given -> given.stands() && given.document().equals(document))
                || sessionEnd.endAll(registrant, BY_THE_REGISTRANT);
        return "redirect:" + journey.base() + "/consents?withdrawn" + (offline ? "" : "&online");
    }

    @PostMapping("/language")
    String write(@PathVariable String token, @RequestParam String to, HttpServletRequest request) {
        Journey journey = entrance.registered(token, request);
        Language language = Language.of(to).orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST));
        rectification.language(AccountEntrance.registrant(journey), language.code(), BY_THE_REGISTRANT);
        return "redirect:" + journey.base() + "/data?changed";
    }

    /** Where only the language is changed on the page that answers. */
    @GetMapping({"/consents/withdrawal", "/language"})
    String back(@PathVariable String token, HttpServletRequest request) {
        return "redirect:" + entrance.registered(token, request).base() + "/data";
    }

    private static Given given(Consent consent, Language reader) {
        Instant withdrawn = consent.withdrawn();
        return new Given(
                consent.document(),
                consent.version(),
                consent.language(),
                Language.of(consent.language()).map(Language::ownName).orElse(consent.language()),
                day(consent.given(), reader),
                withdrawn == null ? null : day(withdrawn, reader));
    }

    private static String day(Instant instant, Language reader) {
        return reader.date(LocalDate.ofInstant(instant, CivilTime.LONDON), FormatStyle.LONG);
    }
}
