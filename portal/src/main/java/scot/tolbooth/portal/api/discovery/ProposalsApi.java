package scot.tolbooth.portal.api.discovery;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import scot.tolbooth.collector.discovery.Proposal;
import scot.tolbooth.collector.discovery.Proposals;
import scot.tolbooth.inventory.audit.Change;
import scot.tolbooth.inventory.audit.StaleVersionException;
import scot.tolbooth.inventory.device.Device;
import scot.tolbooth.inventory.site.SiteCode;
import scot.tolbooth.inventory.site.Sites;
import scot.tolbooth.inventory.transfer.CsvFormats;
import scot.tolbooth.portal.api.Columns;
import scot.tolbooth.portal.api.Field;
import scot.tolbooth.portal.api.Fields;
import scot.tolbooth.portal.api.Keys;
import scot.tolbooth.portal.api.Kind;
import scot.tolbooth.portal.api.Page;
import scot.tolbooth.portal.api.Paging;
import scot.tolbooth.portal.api.Precondition;
import scot.tolbooth.portal.api.Problems;
import scot.tolbooth.portal.api.References;
import tools.jackson.databind.node.ObjectNode;

@RestController
@RequestMapping("/api/v1/discovery-proposals")
@Tag(name = "Discovery")
class ProposalsApi {

    private final Proposals proposals;
    private final Sites sites;
    private final Columns columns;

    ProposalsApi(Proposals proposals, Sites sites, CsvFormats formats) {
        this.proposals = proposals;
        this.sites = sites;
        this.columns = Columns.of(formats, "devices");
    }

    @GetMapping
    @Operation(summary = "List the devices that searches found, by site and address")
    @Parameter(name = "site", in = ParameterIn.QUERY, description = "Site code; absent for all")
    @Parameter(
            name = "status",
            in = ParameterIn.QUERY,
            description = "open, known, accepted or rejected; absent for all")
    Page<ProposalJson> list(Fields query) {
        Field<@Nullable SiteCode> site = query.optional("site", References.site(sites));
        Field<Proposal.@Nullable Status> status = query.optional("status", Kind.word(Proposal.Status::of));
        Field<Paging> paging = Paging.read(query);
        return query.build(
                () -> Page.of(proposals.find(site.value(), status.value()), paging.value(), ProposalJson::of));
    }

    @GetMapping("/{id}")
    @Operation(summary = "Read a proposal")
    ResponseEntity<ProposalJson> get(@PathVariable String id) {
        return shown(existing(id));
    }

    @PostMapping(path = "/{id}/accept", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Enter a device into the inventory",
            description = "With the credentials that it took; what the body leaves out is as it is suggested")
    ResponseEntity<ProposalJson> accept(
            @PathVariable String id,
            @RequestBody @Schema(implementation = AcceptedBody.class) ObjectNode body,
            Precondition precondition,
            Change change) {
        Proposal proposal = existing(id);
        precondition.require("The proposal " + id, proposal.version());
        Fields fields = Fields.of(body, columns);
        Field<Device> device = AcceptedBody.read(fields, proposal, body.has("parent") && !body.hasNonNull("parent"));
        return decided(
                id,
                () -> fields.build(() -> proposals.accept(proposal.id(), proposal.version(), device.value(), change)));
    }

    @PostMapping("/{id}/reject")
    @Operation(summary = "Remember that a device is not wanted, until it changes")
    ResponseEntity<ProposalJson> reject(@PathVariable String id, Precondition precondition, Change change) {
        Proposal proposal = existing(id);
        precondition.require("The proposal " + id, proposal.version());
        return decided(id, () -> proposals.reject(proposal.id(), proposal.version(), change));
    }

    private ResponseEntity<ProposalJson> decided(String id, Supplier<Proposal> decision) {
        try {
            return shown(decision.get());
        } catch (StaleVersionException changed) {
            throw Problems.preconditionFailed("The proposal " + id + " was changed meanwhile: read it again");
        } catch (IllegalStateException decided) {
            throw Problems.conflict("The proposal %s: %s".formatted(id, decided.getMessage()), decided);
        }
    }

    private Proposal existing(String id) {
        return Keys.read(id, Long::valueOf)
                .flatMap(proposals::find)
                .orElseThrow(() -> Problems.notFound("There is no proposal " + id));
    }

    private static ResponseEntity<ProposalJson> shown(Proposal proposal) {
        return ResponseEntity.ok().eTag(Precondition.tag(proposal.version())).body(ProposalJson.of(proposal));
    }
}
