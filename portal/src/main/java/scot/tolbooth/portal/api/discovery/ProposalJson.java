package scot.tolbooth.portal.api.discovery;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import scot.tolbooth.collector.discovery.Endpoint;
import scot.tolbooth.collector.discovery.Proposal;
import scot.tolbooth.collector.discovery.Suggestion;

/** A device that was found, and what it may be entered as, as JSON. */
@Schema(name = "DiscoveryProposal")
record ProposalJson(
        long id,
        String site,
        long discovery,

        @Schema(description = "open, known (in the inventory before), accepted or rejected")
        String status,

        @Schema(description = "Where it answered, the lowest first")
        List<String> addresses,

        @JsonProperty("system_name") String systemName,
        @JsonProperty("system_description") String systemDescription,
        @JsonProperty("system_object_id") String systemObjectId,
        String profile,

        @Schema(description = "Whose credentials it took: set:NAME or device:NAME")
        String credentials,

        SuggestionJson suggestion,

        @Schema(description = "The device of the inventory that it is or has become") @Nullable String device,

        @Nullable String note,
        @JsonProperty("last_found") Instant lastFound,
        @JsonProperty("decided_by") @Nullable String decidedBy,

        @Schema(description = "Counts the changes; the ETag")
        long version) {

    /** What it is suggested as. */
    @Schema(name = "DiscoverySuggestion")
    record SuggestionJson(
            String name,
            @Nullable String kind,

            @Schema(description = "Where LLDP puts it: a device, or another proposal by its suggested name") @Nullable String parent,

            @JsonProperty("seen_by") @Nullable String seenBy,
            @Nullable String manufacturer,
            @Nullable String model,
            @Nullable String serial) {

        static SuggestionJson of(Suggestion suggestion) {
            return new SuggestionJson(
                    suggestion.name(),
                    suggestion.kind() == null ? null : suggestion.kind().word(),
                    suggestion.parent(),
                    suggestion.seenBy(),
                    suggestion.manufacturer(),
                    suggestion.model(),
                    suggestion.serial());
        }
    }

    static ProposalJson of(Proposal proposal) {
        return new ProposalJson(
                proposal.id(),
                proposal.site().value(),
                proposal.run(),
                proposal.status().word(),
                proposal.found().endpoints().stream().map(Endpoint::toString).toList(),
                proposal.found().identity().systemName(),
                proposal.found().traits().description(),
                proposal.found().identity().objectId(),
                proposal.found().traits().profile(),
                proposal.found().credentials().word(),
                SuggestionJson.of(proposal.suggestion()),
                proposal.device() == null ? null : proposal.device().value(),
                proposal.note(),
                proposal.lastFound(),
                proposal.decided() == null ? null : proposal.decided().by(),
                proposal.version());
    }
}
