package scot.tolbooth.portal.programme.device;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import scot.tolbooth.inventory.device.Device;
import scot.tolbooth.inventory.device.Devices;
import scot.tolbooth.inventory.device.Warranty;
import scot.tolbooth.inventory.site.Site;
import scot.tolbooth.inventory.site.SiteCode;
import scot.tolbooth.inventory.site.Sites;
import scot.tolbooth.portal.staff.ScottishTime;

/** The equipment whose warranty has ended or ends soon, the most urgent first. */
@Controller
class WarrantiesPage {

    private final Devices devices;
    private final Sites sites;
    private final ScottishTime time;

    WarrantiesPage(Devices devices, Sites sites, Clock clock) {
        this.devices = devices;
        this.sites = sites;
        this.time = new ScottishTime(clock);
    }

    @GetMapping("/programme/warranties")
    String all(Model model) {
        LocalDate today = time.today();
        List<Device> inUse = devices.all();
        Map<SiteCode, Site> places = sites.all().stream().collect(Collectors.toMap(Site::code, Function.identity()));
        model.addAttribute(
                "devices",
                inUse.stream()
                        .filter(device -> device.equipment().warranty(today).isDue())
                        .sorted(Comparator.comparing(
                                device -> String.valueOf(device.equipment().warrantyEnd())))
                        .toList());
        model.addAttribute(
                "notStated",
                inUse.stream()
                        .filter(device -> device.equipment().warrantyEnd() == null)
                        .count());
        model.addAttribute("total", inUse.size());
        model.addAttribute("sites", places);
        model.addAttribute("days", Warranty.NOTICE_DAYS);
        model.addAttribute("today", today);
        return "programme/warranties";
    }
}
