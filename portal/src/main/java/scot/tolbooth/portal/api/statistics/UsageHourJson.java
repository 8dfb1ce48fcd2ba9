package scot.tolbooth.portal.api.statistics;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import scot.tolbooth.radius.accounting.Peak;
import scot.tolbooth.radius.accounting.UsageHour;

/** Use in one hour as JSON. */
@Schema(name = "UsageHour")
record UsageHourJson(
        @Schema(description = "When it began") Instant hour,
        @Schema(description = "Sessions that began in it") long connections,

        @Schema(description = "The most people online at one instant") @JsonProperty("peak_concurrent_users")
        int peakConcurrentUsers,

        @Schema(description = "Absent where nobody was online") @JsonProperty("peak_at") @Nullable Instant peakAt,

        @Schema(description = "Received from users' devices, of sessions that ended in it")
        @JsonProperty("input_octets")
        long inputOctets,

        @Schema(description = "Sent to users' devices, of sessions that ended in it") @JsonProperty("output_octets")
        long outputOctets) {

    static UsageHourJson of(UsageHour hour) {
        Peak peak = hour.peak();
        return new UsageHourJson(
                hour.hour(),
                hour.connections(),
                peak == null ? 0 : peak.people(),
                peak == null ? null : peak.at(),
                hour.inputOctets(),
                hour.outputOctets());
    }
}
