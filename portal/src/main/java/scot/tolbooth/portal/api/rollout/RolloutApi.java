package scot.tolbooth.portal.api.rollout;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import scot.tolbooth.inventory.audit.Change;
import scot.tolbooth.inventory.audit.SaveOutcome;
import scot.tolbooth.inventory.rollout.Gate;
import scot.tolbooth.inventory.rollout.Gates;
import scot.tolbooth.inventory.rollout.Milestone;
import scot.tolbooth.inventory.rollout.MilestoneEntry;
import scot.tolbooth.inventory.rollout.Rollout;
import scot.tolbooth.inventory.rollout.RolloutState;
import scot.tolbooth.inventory.rollout.SiteMilestone;
import scot.tolbooth.inventory.site.Site;
import scot.tolbooth.inventory.site.SiteCode;
import scot.tolbooth.inventory.site.Sites;
import scot.tolbooth.inventory.transfer.CsvFormats;
import scot.tolbooth.portal.api.Columns;
import scot.tolbooth.portal.api.Fields;
import scot.tolbooth.portal.api.Keys;
import scot.tolbooth.portal.api.Page;
import scot.tolbooth.portal.api.Paging;
import scot.tolbooth.portal.api.Problems;
import tools.jackson.databind.node.ObjectNode;

@RestController
@RequestMapping("/api/v1/rollout")
@Tag(name = "Rollout")
class RolloutApi {

    private final Rollout rollout;
    private final Gates gates;
    private final Sites sites;
    private final Columns columns;

    RolloutApi(Rollout rollout, Gates gates, Sites sites, CsvFormats formats) {
        this.rollout = rollout;
        this.gates = gates;
        this.sites = sites;
        this.columns = Columns.of(formats, "milestones");
    }

    @GetMapping
    @Operation(summary = "Where every site stands between identified and live, by code")
    Page<RolloutJson> list(Paging paging) {
        Page<SiteCode> page = Page.of(sites.all(), paging, Site::code);
        Map<SiteCode, List<SiteMilestone>> milestones = rollout.of(page.items());
        LocalDate today = rollout.today();
        Map<SiteCode, Milestone> next = new HashMap<>();
        milestones.forEach((site, recorded) -> {
            Milestone toCome = RolloutState.of(recorded, today).next();
            if (toCome != null) {
                next.put(site, toCome);
            }
        });
        Map<SiteCode, Gate> open = gates.of(next, milestones, today);
        return page.map(site -> {
            List<SiteMilestone> recorded = milestones.getOrDefault(site, List.of());
            return RolloutJson.of(site, RolloutState.of(recorded, today), open.get(site), recorded);
        });
    }

    @GetMapping("/{site}")
    @Operation(summary = "Where a site stands between identified and live, with its milestones")
    RolloutJson get(@PathVariable String site) {
        SiteCode code = existing(site);
        RolloutState state = rollout.state(code);
        Gate next = state.next() == null ? null : gates.of(code, state.next());
        return RolloutJson.of(code, state, next, rollout.of(code));
    }

    @GetMapping("/{site}/gates")
    @Operation(summary = "What each milestone of a site waits for")
    List<GateJson> gates(@PathVariable String site) {
        return gates.of(existing(site)).stream().map(GateJson::of).toList();
    }

    @GetMapping("/{site}/forecast-changes")
    @Operation(summary = "The forecasts of a site that moved, and why; the oldest first")
    List<ForecastChangeJson> forecastChanges(@PathVariable String site) {
        return rollout.forecastChanges(existing(site)).stream()
                .map(ForecastChangeJson::of)
                .toList();
    }

    @PostMapping(path = "/{site}/milestones", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Record a milestone's dates in place of what was recorded of it",
            description =
                    "Refused with what is missing while the gate of a milestone that is to have happened is closed")
    ResponseEntity<MilestoneJson> record(
            @PathVariable String site,
            @RequestBody @Schema(implementation = MilestoneJson.class) ObjectNode body,
            Change change) {
        Fields fields = Fields.of(body, columns);
        MilestoneEntry entry = MilestoneJson.read(fields, existing(site));
        SaveOutcome outcome = fields.build(() -> rollout.record(entry, change));
        return ResponseEntity.status(outcome == SaveOutcome.CREATED ? HttpStatus.CREATED : HttpStatus.OK)
                .location(URI.create("/api/v1/rollout/" + entry.milestone().site()))
                .body(MilestoneJson.of(entry.milestone()));
    }

    private SiteCode existing(String site) {
        return Keys.read(site, SiteCode::new)
                .flatMap(sites::find)
                .map(Site::code)
                .orElseThrow(() -> Problems.notFound("There is no site " + site));
    }
}
