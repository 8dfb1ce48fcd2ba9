package scot.tolbooth.portal.api.session;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import scot.tolbooth.portal.api.Problems;
import scot.tolbooth.radius.disconnect.NasAnswer;

/** What a NAS said when it was asked about a session, as JSON. */
@Schema(name = "NasAnswer")
record NasAnswerJson(
        @Schema(description = "ack, nak or no-answer") String answer,

        @Schema(description = "Error-Cause of a nak (RFC 5176 section 3.5)", example = "503")
        @JsonProperty("error_cause")
        @Nullable Long errorCause,

        @Schema(description = "The same in words") String words) {

    static NasAnswerJson of(NasAnswer answer) {
        if (answer instanceof NasAnswer.Refused refused) {
            long cause = refused.cause().number();
            return new NasAnswerJson("nak", cause == 0 ? null : cause, answer.words());
        }
        if (answer instanceof NasAnswer.NotAsked) {
            throw Problems.conflict(answer.words());
        }
        return new NasAnswerJson(answer instanceof NasAnswer.Acknowledged ? "ack" : "no-answer", null, answer.words());
    }
}
