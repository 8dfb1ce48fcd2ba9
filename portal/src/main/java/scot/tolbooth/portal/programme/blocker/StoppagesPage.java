package scot.tolbooth.portal.programme.blocker;

import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import scot.tolbooth.inventory.contractor.Contractor;
import scot.tolbooth.inventory.contractor.Contractors;
import scot.tolbooth.inventory.rollout.blocker.Blocker;
import scot.tolbooth.inventory.rollout.blocker.Blockers;
import scot.tolbooth.inventory.rollout.blocker.ContractorTime;
import scot.tolbooth.inventory.rollout.blocker.ContractorTimes;
import scot.tolbooth.inventory.rollout.blocker.StoppageDays;
import scot.tolbooth.inventory.site.Site;
import scot.tolbooth.inventory.site.SiteCode;
import scot.tolbooth.inventory.site.Sites;
import scot.tolbooth.inventory.transfer.CsvColumn;
import scot.tolbooth.portal.staff.ScottishTime;

/** What holds the whole programme up, what it has cost in days, and how contractors keep their times. */
@Controller
class StoppagesPage {

    private static final int PERIOD_DAYS = 365;
    private static final int MOST_ROWS = 100;

    private static final int SITES_AT_THE_END = 5;

    private final Records records;
    private final Sites sites;
    private final Contractors contractors;
    private final ScottishTime time;

    StoppagesPage(Records records, Sites sites, Contractors contractors, Clock clock) {
        this.records = records;
        this.sites = sites;
        this.contractors = contractors;
        this.time = new ScottishTime(clock);
    }

    /** Where it stands what holds the programme up. */
    @Component
    record Records(Blockers blockers, ContractorTimes times, EndOfProgramme end) {}

    @GetMapping("/programme/blockers")
    String show(@RequestParam(defaultValue = "") String from, Model model) {
        LocalDate today = time.today();
        LocalDate first = day(from).orElse(today.minusDays(PERIOD_DAYS - 1));
        Map<SiteCode, Site> byCode = sites.all().stream().collect(toMap(Site::code, Function.identity()));
        List<BlockerRow> open = rows(records.blockers().open(), byCode, today);
        StoppageDays days = StoppageDays.of(records.blockers().within(first, today), first, today);
        model.addAttribute("atTheEnd", records.end().sites(SITES_AT_THE_END, today));
        model.addAttribute("open", first(open));
        model.addAttribute("openCount", open.size());
        model.addAttribute("days", days);
        model.addAttribute("longest", first(List.copyOf(days.bySite().entrySet())));
        model.addAttribute("sites", byCode);
        model.addAttribute(
                "contractors", contractors.all().stream().collect(toMap(Contractor::id, Function.identity())));
        List<ContractorTime> instructions = records.times().open();
        model.addAttribute("times", first(instructions));
        model.addAttribute("timesCount", instructions.size());
        model.addAttribute("first", first);
        return "programme/stoppages";
    }

    private static <T> List<T> first(List<T> all) {
        return all.subList(0, Math.min(MOST_ROWS, all.size()));
    }

    private static List<BlockerRow> rows(List<Blocker> all, Map<SiteCode, Site> byCode, LocalDate today) {
        return all.stream()
                .flatMap(
                        blocker -> Optional.ofNullable(byCode.get(blocker.site()))
                                .map(site -> BlockerRow.of(blocker, site, today))
                                .stream())
                .toList();
    }

    private static Optional<LocalDate> day(String typed) {
        try {
            return Optional.of(CsvColumn.date(typed));
        } catch (IllegalArgumentException notADay) {
            return Optional.empty();
        }
    }
}
