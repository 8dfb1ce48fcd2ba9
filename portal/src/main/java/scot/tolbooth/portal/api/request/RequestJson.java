package scot.tolbooth.portal.api.request;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import scot.tolbooth.radius.authentication.AuthenticationOutcome;
import scot.tolbooth.radius.authentication.RejectReason;

/** What one Access-Request came to; no credential is in it. */
@Schema(name = "Request")
record RequestJson(
        String at,
        String nas,
        @Nullable String site,
        @Nullable String ssid,

        @Schema(
                description =
                        "How it wanted in: pap, chap, ms-chap, ms-chap-v2, mac, eap or none; after the word grace where it was for the minutes to read an e-mailed code")
        @Nullable String method,

        boolean accepted,

        @Schema(example = "grant-used") @Nullable String reason,

        @Schema(description = "The reason for an engineer") @JsonProperty("reason_meaning") @Nullable String reasonMeaning,

        @Schema(description = "Id of the registrant, where one was recognised") @Nullable String registrant,

        @Schema(description = "Tells one device from another, and nothing else about it") @Nullable String device) {

    static RequestJson of(AuthenticationOutcome outcome) {
        RejectReason reason = outcome.reason();
        return new RequestJson(
                outcome.at().toString(),
                outcome.nas().value(),
                outcome.site() == null ? null : outcome.site().value(),
                outcome.ssid(),
                outcome.method(),
                outcome.isAccepted(),
                reason == null ? null : reason.word(),
                reason == null ? null : reason.meaning(),
                outcome.registrant() == null ? null : outcome.registrant().toString(),
                outcome.device());
    }
}
