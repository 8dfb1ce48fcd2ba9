package scot.tolbooth.portal.programme.device;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import scot.tolbooth.inventory.audit.AuditEntry;
import scot.tolbooth.inventory.audit.Change;
import scot.tolbooth.inventory.audit.StaleVersionException;
import scot.tolbooth.inventory.device.Device;
import scot.tolbooth.inventory.device.DeviceHistory;
import scot.tolbooth.inventory.device.DeviceName;
import scot.tolbooth.inventory.device.Devices;
import scot.tolbooth.inventory.device.Equipment;
import scot.tolbooth.inventory.site.Site;
import scot.tolbooth.inventory.site.SiteCode;
import scot.tolbooth.inventory.site.Sites;
import scot.tolbooth.portal.staff.CurrentStaff;
import scot.tolbooth.portal.staff.FormProblems;
import scot.tolbooth.portal.staff.ScottishTime;
import scot.tolbooth.portal.staff.Typed;

/** The equipment of one site: all of it, and each device with its form and its history. */
@Controller
@RequestMapping("/programme/sites/{code}/devices")
class DevicePages {

    private static final int LATEST = 200;

    private final Sites sites;
    private final Devices devices;
    private final DeviceHistory history;
    private final CurrentStaff staff;
    private final ScottishTime time;

    DevicePages(Sites sites, Devices devices, DeviceHistory history, CurrentStaff staff, Clock clock) {
        this.sites = sites;
        this.devices = devices;
        this.history = history;
        this.staff = staff;
        this.time = new ScottishTime(clock);
    }

    @GetMapping
    ModelAndView all(@PathVariable String code) {
        Site site = site(code);
        ModelAndView page = new ModelAndView("programme/devices");
        page.addObject("site", site);
        page.addObject("devices", devices.at(site.code()));
        page.addObject("archived", devices.archivedAt(site.code()));
        page.addObject("today", time.today());
        return page;
    }

    @GetMapping("/{name}")
    ModelAndView one(@PathVariable String code, @PathVariable String name) {
        Device device = device(site(code), name);
        return page(device, EquipmentForm.of(device), null);
    }

    @PostMapping("/{name}")
    ModelAndView save(@PathVariable String code, @PathVariable String name, @RequestParam Map<String, String> fields) {
        Device device = device(site(code), name);
        Typed typed = new Typed(fields);
        Equipment equipment = EquipmentForm.read(typed);
        if (equipment != null) {
            replace(device.withEquipment(equipment), typed);
        }
        if (typed.problems().isEmpty()) {
            return backTo(device);
        }
        ModelAndView again = page(device, typed, null);
        again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return again;
    }

    @PostMapping("/{name}/archive")
    ModelAndView archive(
            @PathVariable String code, @PathVariable String name, @RequestParam(defaultValue = "") String why) {
        return attempt(device(site(code), name), why, devices::archive);
    }

    @PostMapping("/{name}/restore")
    ModelAndView restore(
            @PathVariable String code, @PathVariable String name, @RequestParam(defaultValue = "") String why) {
        return attempt(device(site(code), name), why, devices::restore);
    }

    private void replace(Device device, Typed typed) {
        try {
            devices.replace(device.withVersion(typed.version()), null, typed.change(staff));
        } catch (StaleVersionException stale) {
            typed.problems()
                    .add("role", "and the rest have been changed by someone else meanwhile: open the page again");
        } catch (IllegalArgumentException broken) {
            typed.problems().add(broken);
        }
    }

    private ModelAndView attempt(Device device, String why, BiConsumer<DeviceName, Change> work) {
        try {
            work.accept(device.name(), change(why));
            return backTo(device);
        } catch (IllegalArgumentException broken) {
            String rule = String.valueOf(broken.getMessage()).replaceFirst("^archived ", "this ");
            return refused(device, rule);
        }
    }

    private ModelAndView refused(Device device, String obstacle) {
        ModelAndView page = page(device, EquipmentForm.of(device), obstacle);
        page.setStatus(HttpStatus.CONFLICT);
        return page;
    }

    private ModelAndView page(Device device, Typed typed, @Nullable String obstacle) {
        ModelAndView page = new ModelAndView("programme/device");
        page.addObject("site", sites.find(device.site()).orElseThrow());
        page.addObject("device", device);
        page.addObject("typed", typed);
        page.addObject("problems", typed.problems());
        page.addObject("obstacle", obstacle);
        page.addObject("roles", roles());
        page.addObject("behind", devices.behind(device.name()));
        List<AuditEntry> entries = history.of(device.name(), LATEST);
        page.addObject("entries", entries);
        page.addObject(
                "reversible",
                entries.stream()
                        .filter(history::canBeUndone)
                        .map(AuditEntry::id)
                        .collect(Collectors.toSet()));
        page.addObject("latest", LATEST);
        page.addObject("today", time.today());
        return page;
    }

    /** The words that others used, so that the same role gets the same words. */
    private List<String> roles() {
        return devices.all().stream()
                .flatMap(device -> Stream.ofNullable(device.equipment().role()))
                .distinct()
                .sorted()
                .toList();
    }

    private Change change(String why) {
        return staff.change().because(why.isBlank() ? null : why.strip());
    }

    private Site site(String code) {
        return Optional.ofNullable(new FormProblems().required("code", code, SiteCode::new))
                .flatMap(sites::find)
                .orElseThrow(DevicePages::notFound);
    }

    private Device device(Site site, String name) {
        return Optional.ofNullable(new FormProblems().required("name", name, DeviceName::new))
                .flatMap(devices::find)
                .filter(device -> device.site().equals(site.code()))
                .orElseThrow(DevicePages::notFound);
    }

    private static ModelAndView backTo(Device device) {
        return new ModelAndView("redirect:/programme/sites/" + device.site() + "/devices/" + device.name());
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
