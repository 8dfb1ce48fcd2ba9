package scot.tolbooth.portal.api.discovery;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.AccessMode;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import scot.tolbooth.collector.state.RetiredAccessPoint;

/** An access point that has gone for good, as JSON. */
@Schema(name = "RetiredAccessPoint")
record RetiredAccessPointJson(
        @Schema(accessMode = AccessMode.READ_ONLY) long id,

        @Schema(requiredMode = RequiredMode.REQUIRED, description = "The device that reported it")
        String controller,

        @Schema(requiredMode = RequiredMode.REQUIRED, description = "MAC address or serial number")
        String identity,

        @Schema(accessMode = AccessMode.READ_ONLY) String name,
        @Schema(accessMode = AccessMode.READ_ONLY) String site,

        @Schema(accessMode = AccessMode.READ_ONLY) @JsonProperty("last_seen") @Nullable Instant lastSeen,

        @Schema(accessMode = AccessMode.READ_ONLY) @Nullable Integer clients,
        @Schema(accessMode = AccessMode.READ_ONLY) Instant retired,

        @Schema(accessMode = AccessMode.READ_ONLY) @JsonProperty("retired_by")
        String retiredBy,

        @Schema(accessMode = AccessMode.READ_ONLY) @Nullable String why,

        @Schema(accessMode = AccessMode.READ_ONLY, description = "When it was seen again, or taken back") @Nullable Instant returned,

        @Schema(accessMode = AccessMode.READ_ONLY, description = "Absent where it returned by itself")
        @JsonProperty("restored_by")
        @Nullable String restoredBy) {

    static RetiredAccessPointJson of(RetiredAccessPoint one) {
        return new RetiredAccessPointJson(
                one.id(),
                one.controller().value(),
                one.identity(),
                one.name(),
                one.site().value(),
                one.lastSeen(),
                one.clients(),
                one.retired(),
                one.retiredBy(),
                one.why(),
                one.returned(),
                one.restoredBy());
    }
}
