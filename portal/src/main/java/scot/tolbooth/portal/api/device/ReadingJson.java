package scot.tolbooth.portal.api.device;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import scot.tolbooth.collector.poll.Reading;

/** The latest value of one metric, as JSON. */
@Schema(name = "Reading")
record ReadingJson(
        @Schema(example = "interface.in_bits_per_second") String metric,

        @Schema(description = "What it is about besides site and device")
        SortedMap<String, String> tags,

        @Schema(description = "The number; absent for text and for gaps") @Nullable Double value,

        @Schema(description = "The text, or why there is no number") @Nullable String text,

        Instant at,

        @Schema(example = "IF-MIB::ifHCInOctets 1.3.6.1.2.1.31.1.1.1.6.2")
        String source) {

    static ReadingJson of(Reading reading) {
        return new ReadingJson(
                reading.measurement() + "." + reading.field(),
                reading.tags(),
                reading.value(),
                reading.text(),
                reading.at(),
                reading.source());
    }
}
