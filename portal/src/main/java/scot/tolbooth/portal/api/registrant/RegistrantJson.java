package scot.tolbooth.portal.api.registrant;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import scot.tolbooth.radius.registrant.Registrant;

/** A registrant as JSON. Personal data. */
@Schema(name = "Registrant")
record RegistrantJson(
        UUID id,
        @Schema(example = "name@example.com") String contact,

        @Schema(description = "email or mobile") @JsonProperty("contact_kind")
        String contactKind,

        @Schema(description = "BCP 47", example = "en") String language,

        @Schema(description = "Version of the terms of use accepted last") @JsonProperty("terms_accepted")
        String termsAccepted,

        Instant registered,

        @Schema(description = "When they last signed in") @JsonProperty("last_seen") @Nullable Instant lastSeen) {

    static RegistrantJson of(Registrant registrant) {
        return new RegistrantJson(
                registrant.id(),
                registrant.contact().value(),
                registrant.contact().kind().word(),
                registrant.language(),
                registrant.termsAccepted(),
                registrant.registered(),
                registrant.lastSeen());
    }

    @Override
    public String toString() {
        return "registrant " + id;
    }
}
