package scot.tolbooth.portal.api.discovery;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import scot.tolbooth.collector.topology.ParentProposal;
import scot.tolbooth.inventory.device.DeviceName;

/** A parent that LLDP shows and the inventory does not have, as JSON. */
@Schema(name = "ParentProposal")
record ParentProposalJson(
        String device,
        String site,

        @Schema(description = "The parent in the inventory") @Nullable String recorded,

        @Schema(description = "The parent that LLDP shows") String seen,

        String port,
        @JsonProperty("seen_port") String seenPort,
        boolean contradiction,
        @JsonProperty("refused_by") @Nullable String refusedBy,

        @Schema(description = "Of the device in the inventory; the ETag")
        long version) {

    static ParentProposalJson of(ParentProposal proposal) {
        DeviceName recorded = proposal.recorded();
        return new ParentProposalJson(
                proposal.device().value(),
                proposal.site().value(),
                recorded == null ? null : recorded.value(),
                proposal.seen().value(),
                proposal.port(),
                proposal.seenPort(),
                proposal.isContradiction(),
                proposal.refused() == null ? null : proposal.refused().by(),
                proposal.version());
    }
}
