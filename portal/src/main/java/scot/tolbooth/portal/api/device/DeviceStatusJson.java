package scot.tolbooth.portal.api.device;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import scot.tolbooth.collector.state.DeviceStatus;
import scot.tolbooth.inventory.device.Device;
import scot.tolbooth.portal.api.Words;

/** What is known of a device now, as JSON. */
@Schema(name = "DeviceStatus")
record DeviceStatusJson(
        String device,
        String site,
        @Schema(example = "up") String state,
        String reason,
        @Nullable Instant since,
        @JsonProperty("last_poll") @Nullable Instant lastPoll,
        @JsonProperty("last_answer") @Nullable Instant lastAnswer,

        @Schema(description = "Of the last answered poll") @JsonProperty("response_seconds") @Nullable Double responseSeconds,

        @Schema(description = "Wireless clients associated at it; absent where it does not count them")
        @JsonProperty("clients_seen")
        @Nullable Integer clientsSeen,

        @JsonProperty("system_name") @Nullable String systemName) {

    static DeviceStatusJson of(DeviceStatus status) {
        return new DeviceStatusJson(
                status.device().value(),
                status.site().value(),
                Words.of(status.state()),
                status.reason(),
                status.since(),
                status.lastPoll(),
                status.lastAnswer(),
                status.responseTime() == null ? null : status.responseTime().toNanos() / 1e9,
                status.clients(),
                status.systemName());
    }

    static DeviceStatusJson notPolledYet(Device device) {
        return new DeviceStatusJson(
                device.name().value(),
                device.site().value(),
                "unknown",
                "not polled yet",
                null,
                null,
                null,
                null,
                null,
                null);
    }
}
