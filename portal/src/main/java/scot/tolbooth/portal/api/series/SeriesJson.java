package scot.tolbooth.portal.api.series;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import scot.tolbooth.collector.series.Sample;
import scot.tolbooth.collector.series.Series;

/** One metric over time, as JSON: a series for each distinct set of tags. */
@Schema(name = "SeriesAnswer")
record SeriesJson(
        String metric,
        @Schema(description = "First instant, inclusive") Instant from,
        @Schema(description = "Last instant, exclusive") Instant to,

        @Schema(description = "Width of one sample") @JsonProperty("step_seconds")
        long stepSeconds,

        List<OneJson> series) {

    /** One series; a step without a value has no sample. */
    @Schema(name = "Series")
    record OneJson(SortedMap<String, String> tags, List<Sample> samples) {

        static OneJson of(Series series) {
            return new OneJson(series.tags(), series.samples());
        }
    }

    static SeriesJson of(SeriesRequest request, List<Series> series) {
        return new SeriesJson(
                request.metric().toString(),
                request.period().from(),
                request.period().to(),
                request.step().toSeconds(),
                series.stream().map(OneJson::of).toList());
    }
}
