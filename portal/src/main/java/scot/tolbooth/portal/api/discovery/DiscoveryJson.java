package scot.tolbooth.portal.api.discovery;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import scot.tolbooth.collector.discovery.CredentialSource;
import scot.tolbooth.collector.discovery.DiscoveryRun;

/** A search for devices as JSON. */
@Schema(name = "Discovery")
record DiscoveryJson(
        long id,
        String site,
        String addresses,
        String ports,
        @Nullable String seed,
        boolean arp,
        List<String> credentials,

        @Schema(description = "waiting, running, done, cancelled or interrupted")
        String status,

        @JsonProperty("asked_by") String askedBy,
        @JsonProperty("asked_at") Instant askedAt,
        @Nullable Instant ended,
        @Nullable String remark,

        @Schema(description = "Addresses to try, each port of them by itself")
        int total,

        int tried,
        int answered,

        @Schema(description = "Something is there that takes none of the credentials")
        int refused,

        @Schema(description = "Devices found, each once") int devices) {

    static DiscoveryJson of(DiscoveryRun run) {
        DiscoveryRun.Progress progress = run.progress();
        return new DiscoveryJson(
                run.id(),
                run.site().value(),
                run.addresses(),
                run.ports(),
                run.seed(),
                run.arp(),
                run.credentials().stream().map(CredentialSource::word).toList(),
                run.status().word(),
                run.askedBy(),
                run.askedAt(),
                run.ended(),
                run.remark(),
                progress.total(),
                progress.tried(),
                progress.answered(),
                progress.refused(),
                progress.proposed());
    }
}
