package scot.tolbooth.portal.operations.discovery;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import scot.tolbooth.collector.discovery.CredentialSource;
import scot.tolbooth.collector.discovery.Discoveries;
import scot.tolbooth.collector.discovery.DiscoveryOrder;
import scot.tolbooth.collector.discovery.DiscoveryRun;
import scot.tolbooth.collector.discovery.DiscoverySettings;
import scot.tolbooth.inventory.device.CredentialSets;
import scot.tolbooth.inventory.device.DeviceName;
import scot.tolbooth.inventory.device.Devices;
import scot.tolbooth.inventory.site.SiteCode;
import scot.tolbooth.inventory.site.Sites;
import scot.tolbooth.portal.staff.CurrentStaff;
import scot.tolbooth.portal.staff.Typed;

/** Searches for the devices of a site: what was asked for, how far it is, and asking for another. */
@Controller
@RequestMapping("/operations/discovery")
class DiscoveryPages {

    private final Discoveries discoveries;
    private final DiscoverySettings settings;
    private final CredentialSets sets;
    private final Devices devices;
    private final Sites sites;
    private final CurrentStaff staff;

    DiscoveryPages(
            Discoveries discoveries,
            DiscoverySettings settings,
            CredentialSets sets,
            Devices devices,
            Sites sites,
            CurrentStaff staff) {
        this.discoveries = discoveries;
        this.settings = settings;
        this.sets = sets;
        this.devices = devices;
        this.sites = sites;
        this.staff = staff;
    }

    @GetMapping
    ModelAndView all(@RequestParam(defaultValue = "") String site) {
        return page(new Typed(Map.of("site", site, "ports", "161")), List.of());
    }

    @PostMapping
    ModelAndView start(@RequestParam MultiValueMap<String, String> fields) {
        Typed typed = new Typed(fields.toSingleValueMap());
        List<String> chosen = fields.getOrDefault("credentials", List.of());
        SiteCode site = typed.required("site", this::existing);
        List<CredentialSource> credentials = new ArrayList<>();
        chosen.forEach(word -> Optional.ofNullable(typed.problems().required("credentials", word, CredentialSource::of))
                .ifPresent(credentials::add));
        // Another device's, which need not be on the list.
        Optional.ofNullable(typed.optional("device", DiscoveryPages::ofDevice)).ifPresent(credentials::add);
        DiscoveryRun run = site == null || !typed.problems().isEmpty()
                ? null
                : typed.attempt(() -> start(typed, site, credentials));
        if (run != null) {
            return new ModelAndView("redirect:/operations/discovery/" + run.id());
        }
        ModelAndView again = page(typed, chosen);
        again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return again;
    }

    @GetMapping("/{id:[0-9]{1,18}}")
    ModelAndView run(@PathVariable long id) {
        ModelAndView page = new ModelAndView("operations/discovery/run");
        page.addObject(
                "run", discoveries.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
        return page;
    }

    @PostMapping("/{id:[0-9]{1,18}}/cancel")
    String cancel(@PathVariable long id) {
        discoveries.cancel(id, staff.change());
        return "redirect:/operations/discovery/" + id;
    }

    private DiscoveryRun start(Typed typed, SiteCode site, List<CredentialSource> credentials) {
        try {
            return discoveries.start(
                    new DiscoveryOrder(
                            site,
                            typed.get("addresses"),
                            typed.get("ports"),
                            typed.get("seed"),
                            !typed.get("arp").isEmpty(),
                            credentials),
                    staff.change());
        } catch (IllegalStateException running) {
            throw new IllegalArgumentException("site must wait: " + running.getMessage(), running);
        }
    }

    private ModelAndView page(Typed typed, List<String> chosen) {
        SiteCode site = code(typed.get("site")).orElse(null);
        ModelAndView page = new ModelAndView("operations/discovery/list");
        page.addObject("runs", discoveries.latest(site));
        page.addObject("site", site);
        page.addObject("sets", sets.all());
        page.addObject("ofSite", site == null ? List.of() : asked(site));
        page.addObject("chosen", chosen);
        page.addObject("ranges", String.join(", ", settings.ranges()));
        page.addObject("typed", typed);
        page.addObject("problems", typed.problems());
        return page;
    }

    /** The devices of the site whose credentials can be tried. */
    private List<DeviceName> asked(SiteCode site) {
        return devices.at(site).stream()
                .map(scot.tolbooth.inventory.device.Device::name)
                .filter(name -> devices.credentials(name).isPresent())
                .toList();
    }

    private SiteCode existing(String text) {
        return code(text)
                .filter(code -> sites.find(code).isPresent())
                .orElseThrow(() -> new IllegalArgumentException("must be the code of a site"));
    }

    private static CredentialSource ofDevice(String name) {
        return new CredentialSource(CredentialSource.Kind.DEVICE, name);
    }

    static Optional<SiteCode> code(@Nullable String text) {
        try {
            return text == null || text.isBlank() ? Optional.empty() : Optional.of(new SiteCode(text.strip()));
        } catch (IllegalArgumentException notACode) {
            return Optional.empty();
        }
    }
}
