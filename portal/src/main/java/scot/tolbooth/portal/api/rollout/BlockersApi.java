package scot.tolbooth.portal.api.rollout;

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
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import scot.tolbooth.inventory.audit.Change;
import scot.tolbooth.inventory.audit.StaleVersionException;
import scot.tolbooth.inventory.contractor.Contractors;
import scot.tolbooth.inventory.rollout.blocker.Blocker;
import scot.tolbooth.inventory.rollout.blocker.Blockers;
import scot.tolbooth.inventory.site.Site;
import scot.tolbooth.inventory.site.SiteCode;
import scot.tolbooth.inventory.site.Sites;
import scot.tolbooth.portal.api.Fields;
import scot.tolbooth.portal.api.Keys;
import scot.tolbooth.portal.api.Problems;
import tools.jackson.databind.node.ObjectNode;

@RestController
@RequestMapping("/api/v1/rollout/{site}/blockers")
@Tag(name = "Rollout")
class BlockersApi {

    private final Blockers blockers;
    private final Contractors contractors;
    private final Sites sites;
    private final Clock clock;

    BlockersApi(Blockers blockers, Contractors contractors, Sites sites, Clock clock) {
        this.blockers = blockers;
        this.contractors = contractors;
        this.sites = sites;
        this.clock = clock;
    }

    @GetMapping
    @Operation(summary = "What holds a site up, and held it up; the latest first")
    List<BlockerJson> list(@PathVariable String site) {
        return blockers.of(existing(site)).stream().map(BlockerJson::of).toList();
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Say what holds a site up; its clock runs from the first day")
    ResponseEntity<BlockerJson> raise(
            @PathVariable String site,
            @RequestBody @Schema(implementation = BlockerJson.class) ObjectNode body,
            Change change) {
        Blocker raised = blockers.raise(read(body, existing(site), 0), change);
        return ResponseEntity.created(URI.create("/api/v1/rollout/" + raised.site() + "/blockers"))
                .body(BlockerJson.of(raised));
    }

    @PutMapping(path = "/{id}", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Change a blocker, or close it by its last day")
    BlockerJson replace(
            @PathVariable String site,
            @PathVariable long id,
            @RequestBody @Schema(implementation = BlockerJson.class) ObjectNode body,
            Change change) {
        SiteCode code = existing(site);
        if (blockers.find(id).filter(blocker -> blocker.site().equals(code)).isEmpty()) {
            throw Problems.notFound("There is no blocker " + id + " of site " + code);
        }
        try {
            blockers.replace(read(body, code, id), change);
        } catch (StaleVersionException changed) {
            throw Problems.preconditionFailed("Blocker " + id + " has been changed since: read it again");
        }
        return BlockerJson.of(blockers.find(id).orElseThrow());
    }

    private Blocker read(ObjectNode body, SiteCode site, long id) {
        Fields fields = Fields.of(body);
        Blocker blocker = BlockerJson.read(fields, site, id, LocalDate.ofInstant(clock.instant(), LONDON));
        if (blocker.contractor() != null
                && contractors.find(blocker.contractor()).isEmpty()) {
            fields.problem("contractor", "there is no contractor with this identifier");
        }
        return fields.build(() -> blocker);
    }

    private SiteCode existing(String site) {
        return Keys.read(site, SiteCode::new)
                .flatMap(sites::find)
                .map(Site::code)
                .orElseThrow(() -> Problems.notFound("There is no site " + site));
    }
}
