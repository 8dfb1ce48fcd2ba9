package scot.tolbooth.portal.programme.circuit;

import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import scot.tolbooth.inventory.audit.StaleVersionException;
import scot.tolbooth.inventory.circuit.Breakout;
import scot.tolbooth.inventory.circuit.Circuit;
import scot.tolbooth.inventory.circuit.CircuitReference;
import scot.tolbooth.inventory.circuit.Circuits;
import scot.tolbooth.inventory.device.Devices;
import scot.tolbooth.inventory.site.Site;
import scot.tolbooth.inventory.site.Sites;
import scot.tolbooth.portal.staff.Addressed;
import scot.tolbooth.portal.staff.CurrentStaff;
import scot.tolbooth.portal.staff.FormProblems;
import scot.tolbooth.portal.staff.ScottishTime;

/** The circuits of one site: all of them, and each with its form. */
@Controller
@RequestMapping("/programme/sites/{code}/circuits")
class CircuitPages {

    private final Circuits circuits;
    private final Sites sites;
    private final Devices devices;
    private final CurrentStaff staff;
    private final ScottishTime time;
    private final CapacityView capacity;

    CircuitPages(
            Circuits circuits, Sites sites, Devices devices, CurrentStaff staff, CapacityView capacity, Clock clock) {
        this.circuits = circuits;
        this.sites = sites;
        this.devices = devices;
        this.staff = staff;
        this.capacity = capacity;
        this.time = new ScottishTime(clock);
    }

    @GetMapping
    ModelAndView all(@PathVariable String code) {
        Site site = site(code);
        ModelAndView page = new ModelAndView("programme/circuits");
        page.addObject("site", site);
        page.addObject("circuits", circuits.at(site.code()));
        page.addObject("today", time.today());
        return page;
    }

    /** A reference never starts with an underscore. */
    @GetMapping("/_new")
    ModelAndView fresh(@PathVariable String code) {
        return page(site(code), CircuitForm.empty(), new FormProblems());
    }

    @GetMapping("/{reference}")
    ModelAndView one(@PathVariable String code, @PathVariable String reference) {
        Site site = site(code);
        Circuit circuit = find(site, reference);
        ModelAndView page = page(site, CircuitForm.of(circuit), new FormProblems());
        capacity.show(circuit, page);
        return page;
    }

    @PostMapping
    ModelAndView save(@PathVariable String code, CircuitForm form) {
        Site site = site(code);
        FormProblems problems = new FormProblems();
        Circuit circuit = form.read(site.code(), problems);
        if (circuit == null || !save(circuit, form, problems)) {
            ModelAndView again = page(site, form, problems);
            again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return again;
        }
        return list(site);
    }

    @PostMapping("/{reference}/removal")
    ModelAndView remove(@PathVariable String code, @PathVariable String reference, @Nullable String why) {
        Site site = site(code);
        circuits.remove(find(site, reference).reference(), staff.change().because(blankToNull(why)));
        return list(site);
    }

    private boolean save(Circuit circuit, CircuitForm form, FormProblems problems) {
        if (form.isNew() && circuits.find(circuit.reference()).isPresent()) {
            problems.add("reference", "must be one that no other circuit has");
            return false;
        }
        if (circuit.router() != null && devices.find(circuit.router()).isEmpty()) {
            problems.add("router", "must be the name of a device");
            return false;
        }
        try {
            var change = staff.change().because(blankToNull(form.why()));
            if (form.isNew()) {
                circuits.save(circuit, change);
            } else {
                circuits.replace(circuit, change);
            }
            return true;
        } catch (StaleVersionException stale) {
            problems.add("reference", "has been changed by someone else meanwhile: open it again");
        } catch (DataIntegrityViolationException refused) {
            problems.add("router", "or the site has been removed meanwhile");
        }
        return false;
    }

    private ModelAndView page(Site site, CircuitForm form, FormProblems problems) {
        ModelAndView page = new ModelAndView("programme/circuit");
        page.addObject("site", site);
        page.addObject("form", form);
        page.addObject("isNew", form.isNew());
        page.addObject("problems", problems);
        page.addObject("breakouts", Breakout.values());
        page.addObject("technologies", Circuit.WELL_KNOWN_TECHNOLOGIES);
        page.addObject("routers", devices.at(site.code()));
        return page;
    }

    private Circuit find(Site site, String reference) {
        return Addressed.found(
                reference,
                CircuitReference::new,
                key -> circuits.find(key).filter(circuit -> circuit.site().equals(site.code())));
    }

    private Site site(String code) {
        return Addressed.site(sites, code);
    }

    private static ModelAndView list(Site site) {
        return new ModelAndView("redirect:/programme/sites/" + site.code() + "/circuits");
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
