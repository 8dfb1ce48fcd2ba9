package scot.tolbooth.portal.api.registrant;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import scot.tolbooth.radius.registrant.Contact;
import scot.tolbooth.radius.registrant.Registrant;

/** A registrant as JSON. Personal data. */
@Schema(name = "Registrant")
record RegistrantJson(
        UUID id,

        @Schema(example = "name@example.com", description = "Null for somebody whom staff let in with a card") @Nullable String contact,

        @Schema(description = "email or mobile") @JsonProperty("contact_kind") @Nullable String contactKind,

        @Schema(description = "BCP 47", example = "en") String language,

        @Schema(description = "Version of the terms of use accepted last") @JsonProperty("terms_accepted")
        String termsAccepted,

        Instant registered,

        @Schema(description = "When they last signed in") @JsonProperty("last_seen") @Nullable Instant lastSeen,

        @Schema(description = "When they must be offline again; null where they may come for good")
        @JsonProperty("access_until")
        @Nullable Instant accessUntil) {

    static RegistrantJson of(Registrant registrant) {
        Contact contact = registrant.contact();
        return new RegistrantJson(
                registrant.id(),
                contact == null ? null : contact.value(),
                contact == null ? null : contact.kind().word(),
                registrant.language(),
                registrant.termsAccepted(),
                registrant.registered(),
                registrant.lastSeen(),
                registrant.accessUntil());
    }

    @Override
    public String toString() {
        return "registrant " + id;
    }
}
