package scot.tolbooth.portal.api.alarm;

import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.AccessMode;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import scot.tolbooth.collector.maintenance.MaintenanceSchedule;
import scot.tolbooth.collector.maintenance.Scope;

/** Work that comes again as JSON: it covers one of a site, a device with all behind it, or a circuit. */
@Schema(name = "MaintenanceSchedule")
record MaintenanceScheduleJson(
        @Schema(accessMode = AccessMode.READ_ONLY) long id,

        @Schema(description = "Site code", example = "LIB-001") @Nullable String site,

        @Schema(description = "Name of a device; what is reached through it is covered too") @Nullable String device,

        @Schema(description = "Reference of a circuit") @Nullable String circuit,

        @Schema(
                requiredMode = RequiredMode.REQUIRED,
                description = "A rule of RFC 5545: FREQ=WEEKLY;BYDAY=TU,TH, FREQ=MONTHLY;BYDAY=2TU (1 to 4, or -1 for"
                        + " the last) or FREQ=MONTHLY;BYMONTHDAY=15 (1 to 28)",
                example = "FREQ=MONTHLY;BYDAY=2TU")
        String rule,

        @Schema(requiredMode = RequiredMode.REQUIRED, description = "Time in Scotland", example = "22:00")
        String starts,

        @Schema(
                requiredMode = RequiredMode.REQUIRED,
                description = "Time in Scotland, of the next day where it is not later than the start",
                example = "02:00")
        String ends,

        @Schema(requiredMode = RequiredMode.REQUIRED, description = "Day on which it may start at the earliest")
        LocalDate firstDay,

        @Schema(description = "Day on which it may start at the latest; null if it goes on") @Nullable LocalDate lastDay,

        @Schema(requiredMode = RequiredMode.REQUIRED) String reason,

        @Schema(accessMode = AccessMode.READ_ONLY, description = "When it comes, in words")
        String words,

        @Schema(accessMode = AccessMode.READ_ONLY, description = "The next five days on which it comes")
        List<LocalDate> next,

        @Schema(accessMode = AccessMode.READ_ONLY, description = "Days that are left out")
        List<LocalDate> skips,

        @Schema(accessMode = AccessMode.READ_ONLY) String by,

        @Schema(accessMode = AccessMode.READ_ONLY, description = "Counts the changes; the ETag")
        long version) {

    private static final int NEXT = 5;

    static MaintenanceScheduleJson of(MaintenanceSchedule schedule, Instant now) {
        Scope scope = schedule.scope();
        return new MaintenanceScheduleJson(
                schedule.id(),
                scope.keyOf(Scope.Kind.SITE),
                scope.keyOf(Scope.Kind.DEVICE),
                scope.keyOf(Scope.Kind.CIRCUIT),
                schedule.recurrence().rule(),
                schedule.span().starts().toString(),
                schedule.span().ends().toString(),
                schedule.firstDay(),
                schedule.lastDay(),
                schedule.reason(),
                schedule.words(),
                schedule.next(now, NEXT).stream()
                        .filter(day -> !schedule.skips().containsKey(day))
                        .toList(),
                schedule.skips().keySet().stream().sorted().toList(),
                schedule.by(),
                schedule.version());
    }
}
