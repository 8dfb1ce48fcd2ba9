package scot.tolbooth.portal.api.statistics;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import scot.tolbooth.portal.funnel.Funnel;
import scot.tolbooth.portal.funnel.FunnelDivision;
import scot.tolbooth.portal.funnel.FunnelFilter;
import scot.tolbooth.portal.funnel.FunnelLine;
import scot.tolbooth.portal.funnel.FunnelStep;

/** A funnel as JSON. */
@Schema(name = "Funnel")
record FunnelJson(
        String definition,
        LocalDate from,
        LocalDate to,
        Line total,

        @Schema(description = "The same of as many days just before") @JsonProperty("total_before")
        Line totalBefore,

        String by,
        List<Line> parts) {

    private static final String DEFINITION =
            "Journeys that began on these days in Scotland, one for each device and NAS:"
                    + " how many reached each step, and how many gave up after it; those under way are among the former";

    /** One part, or all together. */
    @Schema(name = "FunnelPart")
    record Line(
            @Schema(description = "Such as a site's code; empty for all together, and for NASes of several sites")
            String part,

            @Schema(description = "How many reached each step")
            Map<String, Long> reached,

            @Schema(description = "How many gave up after each step") @JsonProperty("gave_up")
            Map<String, Long> gaveUp,

            @Schema(
                    description =
                            "The share of journeys that are over which came to a session; absent where none is over")
            @Nullable Double success) {

        static Line of(FunnelLine line) {
            OptionalDouble success = line.success();
            Map<String, Long> gaveUp = each(line::gaveUp);
            gaveUp.remove(FunnelStep.SESSION.word());
            return new Line(
                    line.part(), each(line::reached), gaveUp, success.isPresent() ? success.getAsDouble() : null);
        }

        private static Map<String, Long> each(ToLongFunction<FunnelStep> count) {
            Map<String, Long> counts = new LinkedHashMap<>();
            Arrays.stream(FunnelStep.values()).forEach(step -> counts.put(step.word(), count.applyAsLong(step)));
            return counts;
        }
    }

    static FunnelJson of(Funnel funnel, FunnelFilter filter, FunnelDivision by) {
        return new FunnelJson(
                DEFINITION,
                filter.from(),
                filter.to(),
                Line.of(funnel.all(filter)),
                Line.of(funnel.all(filter.before())),
                by.word(),
                by == FunnelDivision.ALL
                        ? List.of()
                        : funnel.by(by, filter).stream().map(Line::of).toList());
    }
}
