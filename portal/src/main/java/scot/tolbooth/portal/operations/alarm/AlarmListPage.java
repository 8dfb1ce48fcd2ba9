package scot.tolbooth.portal.operations.alarm;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import scot.tolbooth.collector.alarm.Alarm;
import scot.tolbooth.collector.alarm.AlarmFilter;
import scot.tolbooth.collector.alarm.Alarms;
import scot.tolbooth.collector.maintenance.MaintenanceWindows;
import scot.tolbooth.inventory.site.SiteCode;

/** What is wrong now, whoever is met by most people first; and what was. */
@Controller
class AlarmListPage {

    private static final int PAGE_SIZE = 100;

    private static final Comparator<Alarm> MOST_PEOPLE_FIRST = Comparator.<Alarm>comparingInt(
                    alarm -> alarm.impact() == null ? 0 : alarm.impact().now())
            .reversed()
            .thenComparing(Alarm::severity)
            .thenComparing(Comparator.comparing(Alarm::raised).reversed());

    private final Alarms alarms;
    private final MaintenanceWindows windows;

    AlarmListPage(Alarms alarms, MaintenanceWindows windows) {
        this.alarms = alarms;
        this.windows = windows;
    }

    @GetMapping("/operations/alarms")
    String list(
            @RequestParam(defaultValue = "true") String open,
            @RequestParam(defaultValue = "") String site,
            @RequestParam(defaultValue = "0") String page,
            Model model) {
        boolean isOpen = !open.equals("false");
        AlarmFilter filter = new AlarmFilter(isOpen, site(site));
        int number = page.matches("[0-9]{1,6}") ? Integer.parseInt(page) : 0;
        List<Alarm> found = isOpen
                ? alarms.open().stream()
                        .filter(alarm -> filter.site() == null || Objects.equals(alarm.site(), filter.site()))
                        .sorted(MOST_PEOPLE_FIRST)
                        .toList()
                : alarms.find(filter, PAGE_SIZE, (long) number * PAGE_SIZE);
        model.addAttribute("alarms", found);
        model.addAttribute("total", isOpen ? found.size() : alarms.count(filter));
        model.addAttribute("open", isOpen);
        model.addAttribute("site", filter.site());
        model.addAttribute("page", number);
        model.addAttribute("hasMore", !isOpen && found.size() == PAGE_SIZE);
        model.addAttribute("windows", windows.notOver().size());
        return "operations/alarm/list";
    }

    private static @Nullable SiteCode site(String typed) {
        try {
            return typed.isBlank() ? null : new SiteCode(typed);
        } catch (IllegalArgumentException notACode) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, "no such site", notACode);
        }
    }
}
