package scot.tolbooth.portal.api.site;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import scot.tolbooth.collector.state.AccessPointStatus;
import scot.tolbooth.collector.state.SiteStatus;
import scot.tolbooth.portal.api.Words;

/** What is known of a site now, as JSON. */
@Schema(name = "SiteStatus")
record SiteStatusJson(
        String site,
        @Schema(example = "degraded") String state,
        String reason,
        @Nullable Instant since,
        int devices,
        @JsonProperty("devices_up") int devicesUp,

        @Schema(description = "People online now, by RADIUS accounting") @JsonProperty("concurrent_users")
        int concurrentUsers,

        @Schema(description = "Wireless clients associated, signed in or not; absent where nothing counts them")
        @JsonProperty("clients_seen")
        @Nullable Integer clientsSeen,

        @JsonProperty("last_poll") @Nullable Instant lastPoll,
        @JsonProperty("access_points") List<AccessPointJson> accessPoints) {

    /** What is known of an access point now, as JSON. */
    @Schema(name = "AccessPointStatus")
    record AccessPointJson(
            String name,
            String controller,
            String identity,
            String state,
            String reason,
            Instant since,
            @JsonProperty("last_seen") @Nullable Instant lastSeen,
            @Nullable Integer clients) {

        static AccessPointJson of(AccessPointStatus status) {
            return new AccessPointJson(
                    status.name(),
                    status.controller().value(),
                    status.identity(),
                    Words.of(status.state()),
                    status.reason(),
                    status.since(),
                    status.lastSeen(),
                    status.clients());
        }
    }

    static SiteStatusJson of(SiteStatus status, int concurrentUsers, List<AccessPointStatus> accessPoints) {
        return new SiteStatusJson(
                status.site().value(),
                Words.of(status.state()),
                status.reason(),
                status.since(),
                status.devices(),
                status.devicesUp(),
                concurrentUsers,
                status.clients(),
                status.lastPoll(),
                accessPoints.stream().map(AccessPointJson::of).toList());
    }
}
