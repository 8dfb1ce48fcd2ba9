package scot.tolbooth.portal.operations;

import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import scot.tolbooth.inventory.audit.StaleVersionException;
import scot.tolbooth.portal.hotspot.HandOverTally;
import scot.tolbooth.portal.hotspot.HotspotSettings;
import scot.tolbooth.portal.hotspot.Hotspots;
import scot.tolbooth.portal.staff.CurrentStaff;
import scot.tolbooth.portal.staff.FormProblems;
import scot.tolbooth.radius.nas.NasClient;
import scot.tolbooth.radius.nas.NasClients;

/** Which network access servers may ask over RADIUS. */
@Controller
class NasClientPages {

    private static final String ALL = NasClientPage.ALL;

    private final NasClients clients;
    private final Hotspots hotspots;
    private final HandOverTally tally;
    private final NasClientPage pages;
    private final CurrentStaff staff;

    NasClientPages(
            NasClients clients, Hotspots hotspots, HandOverTally tally, HotspotSettings addresses, CurrentStaff staff) {
        this.clients = clients;
        this.hotspots = hotspots;
        this.tally = tally;
        this.pages = new NasClientPage(clients, hotspots, tally, addresses);
        this.staff = staff;
    }

    @GetMapping(ALL)
    String all(Model model) {
        model.addAttribute("clients", clients.all());
        model.addAttribute("refusals", tally.ofNobody(NasClientPage.DAYS));
        return "operations/nas-clients";
    }

    /** A name that starts with an underscore cannot be a NAS client's. */
    @GetMapping(ALL + "/_new")
    ModelAndView fresh() {
        return pages.page(NasClientForm.empty(), new FormProblems());
    }

    @GetMapping(ALL + "/{name}")
    ModelAndView one(@PathVariable String name) {
        return pages.of(pages.find(name));
    }

    @PostMapping(ALL)
    ModelAndView save(NasClientForm form) {
        FormProblems problems = new FormProblems();
        NasClient client = form.read(problems);
        if (client == null || !save(client, form, problems)) {
            return pages.page(form, problems);
        }
        return new ModelAndView("redirect:" + ALL);
    }

    @PostMapping(ALL + "/{name}/removal")
    String remove(@PathVariable String name) {
        NasClient client = pages.find(name);
        // Or else a later NAS client of the same name would have its secret.
        hotspots.remove(client.name(), staff.change());
        clients.remove(client.name(), staff.change());
        return "redirect:" + ALL;
    }

    private boolean save(NasClient client, NasClientForm form, FormProblems problems) {
        if (form.isNew() && clients.find(client.name()).isPresent()) {
            problems.add("name", "must be one that no other NAS client has");
            return false;
        }
        try {
            write(client, form);
            return true;
        } catch (StaleVersionException stale) {
            problems.add("name", "has been changed by someone else meanwhile: open it again");
        } catch (DataIntegrityViolationException refused) {
            problems.add("site", "must be the code of a site, and the address must be no other NAS client's");
        } catch (IllegalArgumentException refused) {
            problems.add("secret", String.valueOf(refused.getMessage()));
        }
        return false;
    }

    private void write(NasClient client, NasClientForm form) {
        if (form.isNew()) {
            clients.save(client, form.secretOrNull(), form.coaSecretOrNull(), staff.change());
        } else {
            clients.replace(client, form.secretOrNull(), form.coaSecretOrNull(), staff.change());
        }
    }
}
