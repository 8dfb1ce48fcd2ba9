package scot.tolbooth.portal.api.registrant;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import scot.tolbooth.radius.grant.IssuedGrant;

/** A one-time credential as JSON, shown this once. */
@Schema(name = "Grant")
record GrantJson(
        String username,
        String password,

        @Schema(description = "When it expires if it is not used")
        Instant expires) {

    static GrantJson of(IssuedGrant grant) {
        return new GrantJson(grant.username(), grant.password(), grant.expires());
    }

    @Override
    public String toString() {
        return "grant " + username;
    }
}
