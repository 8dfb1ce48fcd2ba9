package scot.tolbooth.portal.programme;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import scot.tolbooth.inventory.rollout.Gates;
import scot.tolbooth.inventory.rollout.Milestone;
import scot.tolbooth.inventory.rollout.Rollout;
import scot.tolbooth.inventory.rollout.SiteMilestone;
import scot.tolbooth.inventory.site.SiteCode;

/** The rollout of all sites, and of one. */
@Controller
class ProgrammePages {

    private final Programme programme;
    private final Rollout rollout;
    private final Gates gates;

    ProgrammePages(Programme programme, Rollout rollout, Gates gates) {
        this.programme = programme;
        this.rollout = rollout;
        this.gates = gates;
    }

    @GetMapping("/programme")
    String all(
            @RequestParam(defaultValue = "") String next,
            @RequestParam(defaultValue = "false") boolean late,
            Model model) {
        List<ProgrammeRow> rows = programme.rows();
        model.addAttribute(
                "rows",
                rows.stream()
                        .filter(row -> next.isEmpty() || row.stage().equals(next))
                        .filter(row -> !late || row.state().late())
                        .toList());
        model.addAttribute("total", rows.size());
        model.addAttribute(
                "counts", rows.stream().collect(Collectors.groupingBy(ProgrammeRow::stage, Collectors.counting())));
        model.addAttribute(
                "lateCount", rows.stream().filter(row -> row.state().late()).count());
        model.addAttribute("milestones", Milestone.values());
        model.addAttribute("next", next);
        model.addAttribute("late", late);
        return "programme/all";
    }

    @GetMapping("/programme/sites/{code}")
    String site(@PathVariable String code, Model model) {
        ProgrammeRow row = find(programme, code);
        Map<Milestone, SiteMilestone> recorded = rollout.of(row.site().code()).stream()
                .collect(Collectors.toMap(SiteMilestone::milestone, Function.identity()));
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
        return "programme/site";
    }

    static ProgrammeRow find(Programme programme, String code) {
        try {
            return programme
                    .find(new SiteCode(code))
                    .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        } catch (IllegalArgumentException notACode) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, "no such site", notACode);
        }
    }
}
