package scot.tolbooth.portal.api.alarm;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import scot.tolbooth.collector.alarm.Alarm;

/** An alarm as JSON. */
@Schema(name = "Alarm")
record AlarmJson(
        long id,
        boolean open,

        @Schema(example = "device-down") String rule,

        @Schema(description = "Of what kind its subject is", example = "device")
        String kind,

        @Schema(example = "mot-lib-rtr-1") String subject,

        @Schema(description = "What people call the subject")
        String name,

        @Nullable String site,

        @Schema(example = "major") String severity,

        String detail,

        @Schema(description = "When the trouble began, as far as is known")
        Instant since,

        Instant raised,
        @Nullable Instant cleared,
        @JsonProperty("cleared_because") @Nullable String clearedBecause,

        @Schema(description = "How often it was raised: more than once where it came back soon")
        int times,

        boolean flapping,

        @Schema(description = "Why nobody is told of it now") @Nullable String muted,

        @Schema(description = "What is unreachable because of it")
        List<String> affected,

        @Schema(description = "People online there, or else wireless clients, when it was raised")
        @JsonProperty("people_affected")
        @Nullable Integer peopleAffected,

        @Schema(description = "People usual there at that hour of the week") @JsonProperty("people_usual") @Nullable Double peopleUsual,

        @Nullable Instant acknowledged,
        @JsonProperty("acknowledged_by") @Nullable String acknowledgedBy,
        @JsonProperty("assigned_to") @Nullable String assignedTo,
        @JsonProperty("shelved_until") @Nullable Instant shelvedUntil,

        @Schema(description = "Counts the changes; the ETag")
        long version) {

    static AlarmJson of(Alarm alarm) {
        Alarm.Ending ending = alarm.ending();
        Alarm.Impact impact = alarm.impact();
        Alarm.Handling handling = alarm.handling();
        return new AlarmJson(
                alarm.id(),
                alarm.isOpen(),
                alarm.key().rule().word(),
                alarm.key().kind(),
                alarm.key().subject(),
                alarm.name(),
                alarm.site() == null ? null : alarm.site().value(),
                alarm.severity().word(),
                alarm.detail(),
                alarm.since(),
                alarm.raised(),
                ending == null ? null : ending.at(),
                ending == null ? null : ending.because(),
                alarm.times(),
                alarm.flapping(),
                alarm.muted(),
                alarm.affected(),
                impact == null ? null : impact.now(),
                impact == null ? null : impact.usual(),
                handling.acknowledged(),
                handling.acknowledgedBy(),
                handling.assignedTo(),
                handling.shelvedUntil(),
                alarm.version());
    }
}
