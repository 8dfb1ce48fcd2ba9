package scot.tolbooth.portal.api.profile;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import scot.tolbooth.collector.poll.Reading;
import scot.tolbooth.collector.poll.Trial;
import scot.tolbooth.collector.profile.Discarded;

/** What came of trying a profile, as JSON. */
@Schema(name = "ProfileTrial")
record TrialJson(
        @Schema(description = "Whether there was an answer") boolean answered,

        @Schema(description = "Why there was none") @Nullable String reason,

        @Nullable String profile,

        @Schema(description = "named, or chosen by sysObjectID and sysDescr") @Nullable String chosen,

        @Nullable Instant at,

        @Schema(description = "Values that were read") int varbinds,

        @Schema(description = "Wireless clients; absent where nothing counts them") @Nullable Integer clients,

        List<TriedJson> readings,

        @Schema(description = "What was asked for and came to nothing, and why")
        List<Discarded> discarded,

        List<String> remarks) {

    static TrialJson of(Trial trial) {
        if (trial instanceof Trial.Read read) {
            return new TrialJson(
                    true,
                    null,
                    read.profile(),
                    read.chosen(),
                    read.at(),
                    read.varbinds(),
                    read.clients(),
                    read.readings().stream().map(TriedJson::of).toList(),
                    read.discarded(),
                    read.remarks());
        }
        String reason = trial instanceof Trial.Unanswered unanswered ? unanswered.reason() : "";
        return new TrialJson(false, reason, null, null, null, 0, null, List.of(), List.of(), List.of());
    }

    /** One reading of a trial. */
    @Schema(name = "TrialReading")
    record TriedJson(
            @Schema(example = "radio.clients") String metric,
            SortedMap<String, String> tags,
            @Nullable Double value,
            @Nullable String text,
            String source) {

        static TriedJson of(Reading reading) {
            return new TriedJson(
                    reading.measurement() + "." + reading.field(),
                    reading.tags(),
                    reading.value(),
                    reading.text(),
                    reading.source());
        }
    }
}
