package scot.tolbooth.portal.operations.discovery;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import scot.tolbooth.inventory.device.AuthProtocol;
import scot.tolbooth.inventory.device.CredentialSet;
import scot.tolbooth.inventory.device.CredentialSets;
import scot.tolbooth.inventory.device.PrivProtocol;
import scot.tolbooth.inventory.device.SnmpCredentials;
import scot.tolbooth.inventory.device.SnmpVersion;
import scot.tolbooth.portal.staff.CurrentStaff;
import scot.tolbooth.portal.staff.Typed;

/** SNMP credentials to try on devices that are not in the inventory yet. What is secret goes in and never comes back. */
@Controller
@RequestMapping("/operations/credential-sets")
class CredentialSetPages {

    private static final int LONGEST = 255;

    private final CredentialSets sets;
    private final CurrentStaff staff;

    CredentialSetPages(CredentialSets sets, CurrentStaff staff) {
        this.sets = sets;
        this.staff = staff;
    }

    @GetMapping
    ModelAndView all() {
        return page(new Typed(Map.of("snmp_version", "2c")));
    }

    @PostMapping
    ModelAndView save(@RequestParam Map<String, String> fields) {
        Typed typed = new Typed(fields);
        String name = typed.required("name", CredentialSetPages::name);
        SnmpVersion version = typed.required("snmp_version", SnmpVersion::of);
        SnmpCredentials credentials =
                name == null || version == null ? null : typed.attempt(() -> credentials(typed, version));
        if (credentials != null && typed.problems().isEmpty()) {
            sets.save(String.valueOf(name), credentials, staff.change());
            return new ModelAndView("redirect:/operations/credential-sets");
        }
        ModelAndView again = page(typed);
        again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return again;
    }

    @PostMapping("/{name}/remove")
    String remove(@PathVariable String name) {
        sets.remove(name, staff.change());
        return "redirect:/operations/credential-sets";
    }

    private static SnmpCredentials credentials(Typed typed, SnmpVersion version) {
        if (version != SnmpVersion.V3) {
            return new SnmpCredentials.Community(version, typed.get("community"));
        }
        return new SnmpCredentials.User(
                typed.get("security_name").strip(),
                typed.optional("auth_protocol", AuthProtocol::of),
                secret(typed, "auth_password"),
                typed.optional("priv_protocol", PrivProtocol::of),
                secret(typed, "priv_password"),
                typed.text("context", LONGEST));
    }

    private static @Nullable String secret(Typed typed, String field) {
        return typed.get(field).isEmpty() ? null : typed.get(field);
    }

    /** The field is named beside the rule. */
    private static String name(String text) {
        try {
            return CredentialSet.validName(text);
        } catch (IllegalArgumentException broken) {
            throw new IllegalArgumentException(
                    String.valueOf(broken.getMessage()).substring("name ".length()), broken);
        }
    }

    private ModelAndView page(Typed typed) {
        ModelAndView page = new ModelAndView("operations/discovery/credential-sets");
        page.addObject("sets", sets.all());
        page.addObject("versions", SnmpVersion.values());
        page.addObject("authProtocols", AuthProtocol.values());
        page.addObject("privProtocols", PrivProtocol.values());
        page.addObject("typed", typed);
        page.addObject("problems", typed.problems());
        return page;
    }
}
