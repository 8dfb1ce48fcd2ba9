package scot.tolbooth.portal.refusal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import scot.tolbooth.inventory.site.SiteCode;
import scot.tolbooth.inventory.transfer.CsvExporter;
import scot.tolbooth.portal.document.Download;

/** Where staff see what was refused; there is nothing about anybody in it. */
@Controller
class RefusalController {

    private static final int SHOWN = 31;

    private final Refusals refusals;

    RefusalController(Refusals refusals) {
        this.refusals = refusals;
    }

    /** How often a guard refused in the days shown. */
    public record Total(Guard guard, long today, long all) {}

    @GetMapping("/operations/refusals")
    String show(Model model) {
        LocalDate today = refusals.today();
        List<Refusals.Refused> all = refusals.between(today.minusDays(SHOWN - 1L), today);
        model.addAttribute("totals", totals(all, today));
        model.addAttribute("refused", all);
        model.addAttribute("shown", SHOWN);
        model.addAttribute("kept", refusals.daysKept());
        return "operations/refusals";
    }

    @GetMapping("/operations/refusals.csv")
    ResponseEntity<byte[]> csv() {
        LocalDate today = refusals.today();
        List<List<String>> rows = new ArrayList<>(List.of(List.of("day", "site", "guard", "times")));
        for (Refusals.Refused one : refusals.between(today.minusDays(refusals.daysKept() - 1L), today)) {
            rows.add(List.of(
                    one.day().toString(),
                    Optional.ofNullable(one.site()).map(SiteCode::value).orElse(""),
                    one.guard().word(),
                    Long.toString(one.times())));
        }
        return Download.csv("refusals.csv", rows.stream().map(CsvExporter::line).collect(Collectors.joining()));
    }

    private static List<Total> totals(List<Refusals.Refused> all, LocalDate today) {
        Map<Guard, List<Refusals.Refused>> byGuard =
                all.stream().collect(Collectors.groupingBy(Refusals.Refused::guard, TreeMap::new, Collectors.toList()));
        return byGuard.entrySet().stream()
                .map(guard -> new Total(
                        guard.getKey(),
                        guard.getValue().stream()
                                .filter(one -> one.day().equals(today))
                                .mapToLong(Refusals.Refused::times)
                                .sum(),
                        guard.getValue().stream()
                                .mapToLong(Refusals.Refused::times)
                                .sum()))
                .toList();
    }
}
