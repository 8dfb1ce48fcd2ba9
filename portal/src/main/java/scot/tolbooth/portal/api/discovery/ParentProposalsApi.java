package scot.tolbooth.portal.api.discovery;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import scot.tolbooth.collector.topology.ParentProposal;
import scot.tolbooth.collector.topology.ParentProposals;
import scot.tolbooth.inventory.audit.Change;
import scot.tolbooth.inventory.audit.StaleVersionException;
import scot.tolbooth.inventory.device.DeviceName;
import scot.tolbooth.inventory.site.SiteCode;
import scot.tolbooth.inventory.site.Sites;
import scot.tolbooth.portal.api.Field;
import scot.tolbooth.portal.api.Fields;
import scot.tolbooth.portal.api.Keys;
import scot.tolbooth.portal.api.Page;
import scot.tolbooth.portal.api.Paging;
import scot.tolbooth.portal.api.Precondition;
import scot.tolbooth.portal.api.Problems;
import scot.tolbooth.portal.api.References;

@RestController
@RequestMapping("/api/v1/parent-proposals")
@Tag(name = "Discovery")
class ParentProposalsApi {

    private final ParentProposals proposals;
    private final Sites sites;

    ParentProposalsApi(ParentProposals proposals, Sites sites) {
        this.proposals = proposals;
        this.sites = sites;
    }

    @GetMapping
    @Operation(summary = "List the parents that LLDP shows and the inventory does not have; refused ones too")
    @Parameter(name = "site", in = ParameterIn.QUERY, description = "Site code; absent for all")
    Page<ParentProposalJson> list(Fields query) {
        Field<@Nullable SiteCode> site = query.optional("site", References.site(sites));
        Field<Paging> paging = Paging.read(query);
        return query.build(() -> Page.of(proposals.find(site.value()), paging.value(), ParentProposalJson::of));
    }

    @GetMapping("/{device}")
    @Operation(summary = "Read what LLDP shows as the parent of a device")
    ResponseEntity<ParentProposalJson> get(@PathVariable String device) {
        ParentProposal proposal = existing(device);
        return ResponseEntity.ok().eTag(Precondition.tag(proposal.version())).body(ParentProposalJson.of(proposal));
    }

    @PostMapping("/{device}/accept")
    @Operation(summary = "Enter the parent that LLDP shows into the inventory")
    ResponseEntity<Void> accept(@PathVariable String device, Precondition precondition, Change change) {
        ParentProposal proposal = existing(device);
        precondition.require("The device " + device, proposal.version());
        try {
            proposals.accept(proposal.device(), proposal.seen(), proposal.version(), change);
        } catch (StaleVersionException | NoSuchElementException changed) {
            throw Problems.preconditionFailed("The device " + device + " was changed meanwhile: read it again");
        } catch (IllegalArgumentException refused) {
            throw Problems.conflict(String.valueOf(refused.getMessage()), refused);
        }
        return ResponseEntity.noContent().build();
    }

    @PostMapping("/{device}/reject")
    @Operation(summary = "Remember that it is not so, until LLDP or the inventory says something else")
    ResponseEntity<Void> reject(@PathVariable String device, Change change) {
        ParentProposal proposal = existing(device);
        proposals.reject(proposal.device(), proposal.seen(), change);
        return ResponseEntity.noContent().build();
    }

    private ParentProposal existing(String device) {
        return Keys.read(device, DeviceName::new)
                .flatMap(proposals::of)
                .orElseThrow(() ->
                        Problems.notFound("LLDP shows no other parent of %s than the inventory".formatted(device)));
    }
}
