package scot.tolbooth.portal.operations;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import scot.tolbooth.inventory.audit.StaleVersionException;
import scot.tolbooth.portal.staff.CurrentStaff;
import scot.tolbooth.portal.staff.Typed;
import scot.tolbooth.radius.authentication.NasAccess;
import scot.tolbooth.radius.authentication.NasAccesses;
import scot.tolbooth.radius.nas.NasClient;
import scot.tolbooth.radius.nas.NasClients;
import scot.tolbooth.radius.nas.NasName;

/** What a NAS is let do with requests that name a device only. */
@Controller
@RequestMapping("/operations/nas-clients/{name}/access")
class NasAccessPage {

    private final NasClients clients;
    private final NasAccesses accesses;
    private final CurrentStaff staff;

    NasAccessPage(NasClients clients, NasAccesses accesses, CurrentStaff staff) {
        this.clients = clients;
        this.accesses = accesses;
        this.staff = staff;
    }

    @GetMapping
    ModelAndView one(@PathVariable String name) {
        NasAccess access = accesses.of(NasClientPage.find(clients, name).name());
        Map<String, String> fields = new HashMap<>();
        fields.put("version", Long.toString(access.version()));
        fields.put("remembers_devices", access.remembersDevices() ? "true" : "");
        fields.put("redirect_url", Objects.toString(access.redirectUrl(), ""));
        fields.put("redirect_acl", Objects.toString(access.redirectAcl(), ""));
        return page(access.nas(), new Typed(fields));
    }

    @PostMapping
    ModelAndView save(@PathVariable String name, @RequestParam Map<String, String> fields) {
        NasClient client = NasClientPage.find(clients, name);
        Typed typed = new Typed(fields);
        String url = typed.text("redirect_url", 160);
        String acl = typed.text("redirect_acl", 64);
        boolean remembers = !typed.get("remembers_devices").isEmpty();
        try {
            typed.attempt(() -> accesses.replace(
                    new NasAccess(client.name(), remembers, url, acl, typed.version()), typed.change(staff)));
        } catch (StaleVersionException stale) {
            typed.problems().add("redirect_url", "has been changed by someone else meanwhile: open it again");
        }
        return typed.problems().isEmpty()
                ? new ModelAndView("redirect:/operations/nas-clients/" + client.name())
                : page(client.name(), typed);
    }

    private static ModelAndView page(NasName name, Typed typed) {
        ModelAndView page = new ModelAndView("operations/nas-access");
        page.addObject("name", name);
        page.addObject("form", typed);
        page.addObject("problems", typed.problems());
        if (!typed.problems().isEmpty()) {
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return page;
    }
}
