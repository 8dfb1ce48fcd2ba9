package scot.tolbooth.portal.account;

import static scot.tolbooth.portal.account.AccountEntrance.BY_THE_REGISTRANT;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import scot.tolbooth.inventory.role.ConditionalOnRole;
import scot.tolbooth.inventory.role.Role;
import scot.tolbooth.portal.document.Download;
import scot.tolbooth.portal.signup.Journey;
import scot.tolbooth.portal.signup.JourneyEntrance;
import scot.tolbooth.portal.signup.JourneyGoneException;
import scot.tolbooth.portal.signup.Journeys;
import scot.tolbooth.portal.signup.Purpose;
import scot.tolbooth.portal.signup.RenewedTerms;
import scot.tolbooth.portal.welcome.ResidentLocaleResolver;
import scot.tolbooth.radius.registrant.Registrant;
import scot.tolbooth.radius.registrant.Registrants;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** My data: whoever verifies a contact sees what is kept of it, takes it away or deletes it (UK GDPR 15, 17, 20). */
@Controller
@ConditionalOnRole(Role.PORTAL)
@RequestMapping("/account")
class AccountController {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final Journeys journeys;
    private final JourneyEntrance entrance;
    private final Registrants registrants;
    private final SessionEnd sessionEnd;
    private final RenewedTerms terms;

    AccountController(
            Journeys journeys,
            JourneyEntrance entrance,
            Registrants registrants,
            SessionEnd sessionEnd,
            RenewedTerms terms) {
        this.journeys = journeys;
        this.entrance = entrance;
        this.registrants = registrants;
        this.sessionEnd = sessionEnd;
        this.terms = terms;
    }

    @GetMapping
    String start() {
        return "resident/account";
    }

    @PostMapping
    String begin(HttpServletRequest request) {
        Journey journey = journeys.toAccount(ResidentLocaleResolver.language(request), request.getRemoteAddr());
        return "redirect:" + journey.base() + "/contact";
    }

    @GetMapping("/{token}")
    String resume(@PathVariable String token, HttpServletRequest request) {
        Journey journey = entrance.open(Purpose.ACCOUNT, token, request);
        return "redirect:" + journey.base() + (journey.isVerified() ? "/data" : "/contact");
    }

    @GetMapping("/{token}/data")
    String data(@PathVariable String token, HttpServletRequest request, Model model) {
        Journey journey = verified(token, request);
        model.addAttribute("journey", journey);
        model.addAttribute("termsDue", terms.areDue(journey));
        model.addAttribute("rows", kept(journey).map(ExportRows::of).orElse(null));
        model.addAttribute(
                "written", registrant(journey).map(Registrant::language).orElse(""));
        return "resident/data";
    }

    @GetMapping("/{token}/data.json")
    ResponseEntity<byte[]> download(@PathVariable String token, HttpServletRequest request) {
        Map<String, Object> export = kept(verified(token, request)).orElseThrow(JourneyGoneException::new);
        return Download.of("my-wifi-data.json", MediaType.APPLICATION_JSON, JSON.writeValueAsBytes(export));
    }

    @GetMapping("/{token}/data.csv")
    ResponseEntity<byte[]> downloadTable(@PathVariable String token, HttpServletRequest request) {
        Map<String, Object> export = kept(verified(token, request)).orElseThrow(JourneyGoneException::new);
        return Download.csv("my-wifi-data.csv", ExportRows.csv(ExportRows.of(export)));
    }

    @GetMapping("/{token}/delete")
    String confirm(@PathVariable String token, HttpServletRequest request, Model model) {
        model.addAttribute("journey", verified(token, request));
        return "resident/delete";
    }

    @PostMapping("/{token}/delete")
    String delete(@PathVariable String token, HttpServletRequest request) {
        Journey journey = verified(token, request);
        boolean offline = true;
        if (journey.registrant() != null) {
            // Before what tells the NAS which session is meant is deleted.
            offline = sessionEnd.endAll(journey.registrant(), BY_THE_REGISTRANT);
            registrants.forget(journey.registrant(), BY_THE_REGISTRANT);
        }
        return "redirect:/account/deleted?lang=" + journey.language().code() + (offline ? "" : "&online");
    }

    @GetMapping("/deleted")
    String deleted() {
        return "resident/deleted";
    }

    private Journey verified(String token, HttpServletRequest request) {
        return new AccountEntrance(entrance).verified(token, request);
    }

    private Optional<Map<String, Object>> kept(Journey journey) {
        return registrant(journey).map(registrant -> registrants.export(registrant.id()));
    }

    private Optional<Registrant> registrant(Journey journey) {
        return Optional.ofNullable(journey.registrant()).flatMap(registrants::find);
    }
}
