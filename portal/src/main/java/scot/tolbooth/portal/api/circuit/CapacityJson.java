package scot.tolbooth.portal.api.circuit;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import scot.tolbooth.collector.capacity.BusyDay;
import scot.tolbooth.collector.capacity.CircuitCapacity.Way;
import scot.tolbooth.collector.capacity.Saturation;
import scot.tolbooth.collector.capacity.SaturationWords;

/** How busy a circuit is one way, and when it will be full, as JSON. */
@Schema(name = "CircuitCapacity")
record CapacityJson(
        @Schema(description = "download or upload, seen from the site")
        String direction,

        @JsonProperty("contract_mbps") @Nullable BigDecimal contractMbps,

        @Schema(description = "What the forecast came to, in words")
        String forecast,

        @Schema(
                description = "ahead, reached, not-within-a-year, too-little-history or not-reckoned",
                example = "ahead")
        String outcome,

        @Schema(description = "Likeliest day on which 80 % of contract is reached") @Nullable LocalDate around,

        @Schema(description = "1 in 20 that it comes before") @Nullable LocalDate earliest,

        @Schema(description = "1 in 20 that it comes after; absent where that is beyond a year") @Nullable LocalDate latest,

        @Schema(description = "Measured days of the last 26 weeks")
        List<DayJson> days) {

    /** One day. */
    @Schema(name = "BusyDay")
    record DayJson(
            LocalDate date,

            @Schema(description = "95th percentile of the means of its hours, as a share of the contract")
            @JsonProperty("utilisation_ratio")
            double utilisationRatio) {

        static DayJson of(BusyDay day) {
            return new DayJson(day.date(), day.utilisation());
        }
    }

    static CapacityJson of(Way way) {
        Saturation saturation = way.saturation();
        Saturation.Ahead ahead = saturation instanceof Saturation.Ahead found ? found : null;
        LocalDate earliest = saturation instanceof Saturation.NotWithinAYear not ? not.earliest() : null;
        return new CapacityJson(
                way.direction().name().toLowerCase(Locale.ROOT),
                way.contract() == null ? null : way.contract().mbps(),
                SaturationWords.of(saturation),
                outcome(saturation),
                ahead == null ? null : ahead.around(),
                ahead == null ? earliest : ahead.earliest(),
                ahead == null ? null : ahead.latest(),
                way.days().stream().map(DayJson::of).toList());
    }

    private static String outcome(Saturation saturation) {
        if (saturation instanceof Saturation.Ahead) {
            return "ahead";
        }
        if (saturation instanceof Saturation.Reached) {
            return "reached";
        }
        if (saturation instanceof Saturation.NotWithinAYear) {
            return "not-within-a-year";
        }
        return saturation instanceof Saturation.TooLittleHistory ? "too-little-history" : "not-reckoned";
    }
}
