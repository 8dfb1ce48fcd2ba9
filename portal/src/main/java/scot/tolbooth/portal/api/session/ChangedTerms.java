package scot.tolbooth.portal.api.session;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a session is given besides what policy says now, as JSON. */
@Schema(name = "ChangedTerms")
record ChangedTerms(
        @Schema(
                description = "How long it may last from now, 60 to 2592000; absent: as policy says now",
                example = "3600")
        @Nullable Integer sessionTimeoutSeconds) {}
