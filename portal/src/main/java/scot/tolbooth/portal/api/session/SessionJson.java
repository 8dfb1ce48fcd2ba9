package scot.tolbooth.portal.api.session;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import scot.tolbooth.radius.accounting.Session;

/** One stay online as JSON. Personal data. */
@Schema(name = "Session")
record SessionJson(
        long id,
        boolean open,
        String nas,
        @Nullable String site,
        @JsonProperty("acct_session_id") String acctSessionId,

        @Schema(description = "Absent once the registrant is forgotten") @Nullable UUID registrant,

        @Schema(example = "AA-BB-CC-DD-EE-FF") @Nullable String mac,
        @Nullable String ssid,
        Instant started,

        @Schema(description = "When the NAS last spoke of it") @JsonProperty("last_update")
        Instant lastUpdate,

        @Nullable Instant stopped,

        @Schema(description = "Received from the user's device") @JsonProperty("input_octets")
        long inputOctets,

        @Schema(description = "Sent to the user's device") @JsonProperty("output_octets")
        long outputOctets,

        @JsonProperty("terminate_cause") @Nullable String terminateCause) {

    static SessionJson of(Session session) {
        return new SessionJson(
                session.id(),
                session.isOpen(),
                session.nas().value(),
                session.site() == null ? null : session.site().value(),
                session.acctSessionId(),
                session.registrant(),
                session.mac() == null ? null : session.mac().hyphenated(),
                session.ssid(),
                session.started(),
                session.lastUpdate(),
                session.stopped(),
                session.inputOctets(),
                session.outputOctets(),
                session.terminateCause());
    }

    @Override
    public String toString() {
        return "session " + id;
    }
}
