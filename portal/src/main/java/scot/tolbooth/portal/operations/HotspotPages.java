package scot.tolbooth.portal.operations;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import scot.tolbooth.inventory.audit.StaleVersionException;
import scot.tolbooth.portal.hotspot.HandOverTally;
import scot.tolbooth.portal.hotspot.Hotspot;
import scot.tolbooth.portal.hotspot.HotspotSettings;
import scot.tolbooth.portal.hotspot.Hotspots;
import scot.tolbooth.portal.staff.CurrentStaff;
import scot.tolbooth.portal.staff.FormProblems;
import scot.tolbooth.radius.nas.NasClient;
import scot.tolbooth.radius.nas.NasClients;

/** How residents are handed over to a NAS: the second form on its page. */
@Controller
@RequestMapping(NasClientPage.ALL + "/{name}/hotspot")
class HotspotPages {

    private final Hotspots hotspots;
    private final NasClientPage pages;
    private final CurrentStaff staff;

    HotspotPages(
            NasClients clients, Hotspots hotspots, HandOverTally tally, HotspotSettings addresses, CurrentStaff staff) {
        this.hotspots = hotspots;
        this.pages = new NasClientPage(clients, hotspots, tally, addresses);
        this.staff = staff;
    }

    @PostMapping
    ModelAndView save(@PathVariable String name, HotspotForm form) {
        NasClient client = pages.find(name);
        FormProblems problems = new FormProblems();
        Hotspot hotspot = form.read(client.name(), problems);
        if (hotspot != null) {
            save(hotspot, form, problems);
        }
        return problems.isEmpty() ? backTo(client) : pages.page(client, form, problems);
    }

    @PostMapping("/removal")
    ModelAndView remove(@PathVariable String name) {
        NasClient client = pages.find(name);
        hotspots.remove(client.name(), staff.change());
        return backTo(client);
    }

    private void save(Hotspot hotspot, HotspotForm form, FormProblems problems) {
        try {
            hotspots.replace(hotspot, form.secretOrNull(), staff.change());
        } catch (StaleVersionException stale) {
            problems.add("family", "and the rest have been changed by someone else meanwhile: open the page again");
        } catch (IllegalArgumentException refused) {
            // Such as "identity must be one that no other hotspot has".
            problems.add(refused);
        }
    }

    private static ModelAndView backTo(NasClient client) {
        return new ModelAndView("redirect:" + NasClientPage.ALL + "/" + client.name());
    }
}
