package scot.tolbooth.portal.api.assessment;

import static scot.tolbooth.inventory.calendar.CivilTime.LONDON;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import scot.tolbooth.inventory.audit.Change;
import scot.tolbooth.inventory.rollout.rag.Assessment;
import scot.tolbooth.inventory.rollout.rag.Assessments;
import scot.tolbooth.inventory.rollout.rag.RecordedAssessment;
import scot.tolbooth.inventory.rollout.rag.Standings;
import scot.tolbooth.inventory.rollout.rag.Subject;
import scot.tolbooth.inventory.site.Site;
import scot.tolbooth.inventory.site.SiteCode;
import scot.tolbooth.inventory.site.Sites;
import scot.tolbooth.portal.api.Fields;
import scot.tolbooth.portal.api.Keys;
import scot.tolbooth.portal.api.Problems;
import tools.jackson.databind.node.ObjectNode;

@RestController
@RequestMapping("/api/v1/rollout/{site}")
@Tag(name = "Rollout")
class AssessmentsApi {

    private final Assessments assessments;
    private final Standings standings;
    private final Sites sites;
    private final Clock clock;

    AssessmentsApi(Assessments assessments, Standings standings, Sites sites, Clock clock) {
        this.assessments = assessments;
        this.standings = standings;
        this.sites = sites;
        this.clock = clock;
    }

    @GetMapping("/assessments")
    @Operation(summary = "Every assessment of a site, the newest first")
    List<AssessmentJson> list(@PathVariable String site) {
        return assessments.history(new Subject.OfSite(existing(site))).stream()
                .map(AssessmentJson::of)
                .toList();
    }

    @GetMapping("/rag")
    @Operation(summary = "The colour of a site today, with the rules that suggest it and since when")
    RagJson rag(@PathVariable String site) {
        return RagJson.of(standings.site(existing(site), today()));
    }

    @PostMapping(path = "/assessments", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Assess a site",
            description = "All six dimensions must be judged; percentages left out are those of the milestones")
    ResponseEntity<AssessmentJson> record(
            @PathVariable String site,
            @RequestBody @Schema(implementation = AssessmentJson.class) ObjectNode body,
            Change change) {
        SiteCode code = existing(site);
        LocalDate today = today();
        Fields fields = Fields.of(body);
        Assessment assessment = new AssessmentBody(fields)
                .read(
                        new Subject.OfSite(code),
                        new AssessmentBody.Suggested(today, change.by(), standings.measured(code, today)));
        RecordedAssessment recorded = fields.build(() -> assessments.record(
                assessment, standings.site(code, assessment.assessedOn()).facts(), change));
        return ResponseEntity.created(URI.create("/api/v1/rollout/" + code + "/assessments"))
                .body(AssessmentJson.of(recorded));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), LONDON);
    }

    private SiteCode existing(String site) {
        return Keys.read(site, SiteCode::new)
                .flatMap(sites::find)
                .map(Site::code)
                .orElseThrow(() -> Problems.notFound("There is no site " + site));
    }
}
