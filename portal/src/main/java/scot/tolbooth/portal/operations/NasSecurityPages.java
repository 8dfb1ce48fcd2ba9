package scot.tolbooth.portal.operations;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import scot.tolbooth.portal.staff.CurrentStaff;
import scot.tolbooth.portal.staff.Typed;
import scot.tolbooth.radius.nas.CertificateName;
import scot.tolbooth.radius.nas.NasAdvice;
import scot.tolbooth.radius.nas.NasCertificates;
import scot.tolbooth.radius.nas.NasClient;
import scot.tolbooth.radius.nas.NasClients;
import scot.tolbooth.radius.nas.NasName;
import scot.tolbooth.radius.nas.SecretRotation;
import scot.tolbooth.radius.nas.SharedSecret;
import scot.tolbooth.radius.nas.SigningHabits;
import scot.tolbooth.radius.protocol.RadSecConnections;

/** What a NAS proves itself with, and which of them still need the exception from Message-Authenticator. */
@Controller
class NasSecurityPages {

    private static final String ALL = NasClientPage.ALL;
    private static final int SHORTEST_SECRET = 16;

    private final NasClients clients;
    private final SecretRotation rotation;
    private final NasCertificates certificates;
    private final RadSecConnections connections;
    private final SigningHabits habits;
    private final CurrentStaff staff;
    private final Clock clock;

    NasSecurityPages(
            NasClients clients,
            SecretRotation rotation,
            NasCertificates certificates,
            RadSecConnections connections,
            SigningHabits habits,
            CurrentStaff staff,
            Clock clock) {
        this.clients = clients;
        this.rotation = rotation;
        this.certificates = certificates;
        this.connections = connections;
        this.habits = habits;
        this.staff = staff;
        this.clock = clock;
    }

    /** A name that starts with an underscore cannot be a NAS client's. */
    @GetMapping(ALL + "/_message-authenticators")
    String signing(Model model) {
        model.addAttribute("habits", habits.report());
        return "operations/message-authenticators";
    }

    @GetMapping(ALL + "/{name}/security")
    ModelAndView security(@PathVariable String name) {
        return page(find(name), Typed.nothing());
    }

    @PostMapping(ALL + "/{name}/security/secret")
    ModelAndView rotate(@PathVariable String name, @RequestParam Map<String, String> fields) {
        NasClient client = find(name);
        Typed typed = new Typed(fields);
        String secret = typed.required("secret", NasSecurityPages::secret);
        Integer days = typed.required("days", NasSecurityPages::days);
        if (secret != null && days != null) {
            typed.attempt(() -> rotation.rotate(
                    client.name(), secret, clock.instant().plus(Duration.ofDays(days)), staff.change()));
        }
        return done(client, typed);
    }

    @PostMapping(ALL + "/{name}/security/certificate")
    ModelAndView certificate(@PathVariable String name, @RequestParam Map<String, String> fields) {
        NasClient client = find(name);
        Typed typed = new Typed(fields);
        if (typed.get("certificate").isBlank()) {
            certificates.remove(client.name(), staff.change());
            return done(client, typed);
        }
        CertificateName certificate = typed.required("certificate", CertificateName::new);
        if (certificate != null) {
            typed.attempt(() -> {
                certificates.put(client.name(), certificate, staff.change());
                return certificate;
            });
        }
        return done(client, typed);
    }

    private ModelAndView done(NasClient client, Typed typed) {
        return typed.problems().isEmpty()
                ? new ModelAndView("redirect:" + ALL + "/" + client.name() + "/security")
                : page(client, typed);
    }

    private ModelAndView page(NasClient client, Typed typed) {
        ModelAndView page = new ModelAndView("operations/nas-security");
        page.addObject("client", client);
        page.addObject("problems", typed.problems());
        page.addObject("days", typed.get("days").isEmpty() ? "7" : typed.get("days"));
        page.addObject("advice", advice(client));
        page.addObject("connections", connections.of(client.name()).size());
        page.addObject("oldUntil", rotation.oldSecretUntil(client.name()).orElse(null));
        page.addObject(
                "certificate",
                typed.fields().containsKey("certificate")
                        ? typed.get("certificate")
                        : certificates
                                .of(client.name())
                                .map(CertificateName::value)
                                .orElse(""));
        if (!typed.problems().isEmpty()) {
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return page;
    }

    private List<String> advice(NasClient client) {
        return clients.secret(client.name())
                .map(secret -> NasAdvice.of(
                        client,
                        new SharedSecret(secret),
                        certificates.of(client.name()).isPresent()))
                .orElse(List.of());
    }

    private NasClient find(String name) {
        Typed typed = new Typed(Map.of("name", name));
        NasName read = typed.required("name", NasName::new);
        return read == null ? notFound() : clients.find(read).orElseThrow(SitePage::notFound);
    }

    private static NasClient notFound() {
        throw SitePage.notFound();
    }

    private static String secret(String text) {
        if (text.length() < SHORTEST_SECRET || text.length() > 128) {
            throw new IllegalArgumentException("must be 16 to 128 characters");
        }
        return text;
    }

    private static Integer days(String text) {
        if (!text.matches("[0-9]{1,2}") || Integer.parseInt(text) < 1 || Integer.parseInt(text) > 90) {
            throw new IllegalArgumentException("must be between 1 and 90");
        }
        return Integer.valueOf(text);
    }
}
