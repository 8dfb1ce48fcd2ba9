package scot.tolbooth.portal.api.alarm;

import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.AccessMode;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import scot.tolbooth.collector.maintenance.MaintenanceWindow;
import scot.tolbooth.collector.maintenance.Scope;

/** A maintenance window as JSON: it covers one of a site, a device with all behind it, or a circuit. */
@Schema(name = "MaintenanceWindow")
record MaintenanceWindowJson(
        @Schema(accessMode = AccessMode.READ_ONLY) long id,

        @Schema(description = "Site code", example = "LIB-001") @Nullable String site,

        @Schema(description = "Name of a device; what is reached through it is covered too") @Nullable String device,

        @Schema(description = "Reference of a circuit") @Nullable String circuit,

        @Schema(requiredMode = RequiredMode.REQUIRED) Instant starts,

        @Schema(requiredMode = RequiredMode.REQUIRED, description = "The first instant after it")
        Instant ends,

        @Schema(requiredMode = RequiredMode.REQUIRED) String reason,

        @Schema(accessMode = AccessMode.READ_ONLY) String by,

        @Schema(accessMode = AccessMode.READ_ONLY, description = "Counts the changes; the ETag")
        long version) {

    static MaintenanceWindowJson of(MaintenanceWindow window) {
        Scope scope = window.scope();
        return new MaintenanceWindowJson(
                window.id(),
                scope.keyOf(Scope.Kind.SITE),
                scope.keyOf(Scope.Kind.DEVICE),
                scope.keyOf(Scope.Kind.CIRCUIT),
                window.starts(),
                window.ends(),
                window.reason(),
                window.by(),
                window.version());
    }
}
