package scot.tolbooth.portal.programme;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import scot.tolbooth.inventory.rollout.Gates;
import scot.tolbooth.inventory.rollout.Milestone;
import scot.tolbooth.inventory.rollout.Rollout;
import scot.tolbooth.inventory.rollout.SiteMilestone;
import scot.tolbooth.inventory.rollout.rag.RagColour;
import scot.tolbooth.inventory.site.SiteCode;
import scot.tolbooth.inventory.site.SiteKind;
import scot.tolbooth.portal.staff.Addressed;
import scot.tolbooth.portal.staff.CurrentStaff;

/** The rollout of all sites as a table, and of one. */
@Controller
class ProgrammePages {

    private final Programme programme;
    private final Rollout rollout;
    private final Gates gates;
    private final SavedViews views;
    private final Timelines timelines;
    private final CurrentStaff staff;

    ProgrammePages(Programme programme, Rollout rollout, Gates gates, Extras extras, CurrentStaff staff) {
        this.programme = programme;
        this.rollout = rollout;
        this.gates = gates;
        this.views = extras.views();
        this.timelines = extras.timelines();
        this.staff = staff;
    }

    /** What the pages have besides the record of the rollout. */
    record Extras(SavedViews views, Timelines timelines) {}

    @GetMapping("/programme")
    String all(@RequestParam Map<String, String> query, Model model) {
        ProgrammeList list = ProgrammeList.of(query);
        List<ProgrammeRow> rows = programme.rows();
        List<ProgrammeRow> matching = programme.matching(list);
        model.addAttribute("list", list);
        model.addAttribute("rows", programme.coloured(ProgrammeList.page(matching, list.page(), ProgrammeList.SIZE)));
        model.addAttribute("matching", matching.size());
        model.addAttribute("pages", Math.max(1, (matching.size() + ProgrammeList.SIZE - 1) / ProgrammeList.SIZE));
        model.addAttribute("total", rows.size());
        model.addAttribute("counts", counts(rows));
        model.addAttribute(
                "lateCount", rows.stream().filter(row -> row.state().late()).count());
        model.addAttribute(
                "blockedCount", rows.stream().filter(ProgrammeRow::isBlocked).count());
        model.addAttribute("end", timelines.end().orElse(null));
        model.addAttribute("views", views.of(staff.name()));
        choices(rows, model);
        return "programme/all";
    }

    static Map<String, Long> counts(List<ProgrammeRow> rows) {
        return rows.stream().collect(Collectors.groupingBy(ProgrammeRow::stage, Collectors.counting()));
    }

    private static void choices(List<ProgrammeRow> rows, Model model) {
        model.addAttribute("milestones", Milestone.values());
        model.addAttribute("kinds", SiteKind.values());
        model.addAttribute("colours", RagColour.values());
        model.addAttribute("columns", ProgrammeList.Order.values());
        model.addAttribute(
                "towns",
                rows.stream()
                        .map(ProgrammeRow::town)
                        .filter(town -> !town.isEmpty())
                        .distinct()
                        .sorted()
                        .toList());
        model.addAttribute(
                "contractors",
                rows.stream()
                        .flatMap(row -> row.contractors().stream())
                        .distinct()
                        .sorted()
                        .toList());
    }

    @GetMapping("/programme/sites/{code}")
    String site(@PathVariable String code, Model model) {
        ProgrammeRow row = find(programme, code);
        Map<Milestone, SiteMilestone> recorded =
                row.milestones().stream().collect(Collectors.toMap(SiteMilestone::milestone, Function.identity()));
        model.addAttribute("row", row);
        model.addAttribute(
                "milestones",
                Arrays.stream(Milestone.values())
                        .map(milestone -> recorded.getOrDefault(
                                milestone, new SiteMilestone(row.site().code(), milestone, null, null, null, null)))
                        .toList());
        Milestone next = row.state().next();
        model.addAttribute("gate", next == null ? null : gates.of(row.site().code(), next));
        model.addAttribute("overridden", gates.overridden(row.site().code()));
        model.addAttribute("moved", rollout.forecastChanges(row.site().code()));
        model.addAttribute("timeline", timelines.of(row));
        return "programme/site";
    }

    static ProgrammeRow find(Programme programme, String code) {
        return Addressed.found(code, SiteCode::new, programme::find);
    }
}
