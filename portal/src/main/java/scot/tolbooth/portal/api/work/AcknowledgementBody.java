package scot.tolbooth.portal.api.work;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;

/** What a request says of who read which version of the asbestos register. */
@Schema(name = "OwnAcknowledgement")
record AcknowledgementBody(
        @Schema(requiredMode = RequiredMode.REQUIRED) @JsonProperty("register_version")
        int registerVersion,

        @Schema(requiredMode = RequiredMode.REQUIRED) String person) {}
