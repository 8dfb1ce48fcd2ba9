package scot.tolbooth.portal.api.alarm;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import scot.tolbooth.collector.availability.Availability;
import scot.tolbooth.collector.state.OperationalState;

/** Availability over a period as JSON. */
@Schema(name = "Availability")
record AvailabilityJson(
        Instant from,
        Instant to,

        @Schema(
                description = "Seconds up or degraded, over those and seconds down or unreachable; absent where"
                        + " neither was seen")
        @JsonProperty("availability_ratio")
        @Nullable Double ratio,

        @JsonProperty("served_seconds") double served,
        @JsonProperty("out_seconds") double out,

        @Schema(description = "Announced work: counts neither way") @JsonProperty("maintenance_seconds")
        double maintenance,

        @Schema(description = "Nobody knew: counts neither way") @JsonProperty("unknown_seconds")
        double unknown,

        @Schema(description = "Before it went live: counts neither way") @JsonProperty("not_live_seconds")
        double notLive,

        @Schema(description = "Outside the opening hours, where these were asked for") @JsonProperty("closed_seconds")
        double closed,

        List<OutageJson> outages) {

    /** A time without service. */
    @Schema(name = "Outage")
    record OutageJson(
            Instant from,
            @Nullable Instant to,
            String state,
            String reason,
            @JsonProperty("counted_seconds") double counted) {}

    static AvailabilityJson of(Availability availability) {
        OptionalDouble ratio = availability.ratio();
        return new AvailabilityJson(
                availability.period().from(),
                availability.period().to(),
                ratio.isPresent() ? ratio.getAsDouble() : null,
                seconds(availability.served()),
                seconds(availability.out()),
                seconds(availability.time(OperationalState.MAINTENANCE)),
                seconds(availability.time(OperationalState.UNKNOWN)),
                seconds(availability.time(OperationalState.NOT_LIVE)),
                seconds(availability.notCounted()),
                availability.outages().stream()
                        .map(outage -> new OutageJson(
                                outage.from(),
                                outage.to(),
                                outage.state().name().toLowerCase(java.util.Locale.ROOT),
                                outage.reason(),
                                seconds(outage.counted())))
                        .toList());
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1000.0;
    }
}
