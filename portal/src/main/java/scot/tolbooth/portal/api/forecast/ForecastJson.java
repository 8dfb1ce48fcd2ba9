package scot.tolbooth.portal.api.forecast;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import scot.tolbooth.inventory.rollout.forecast.BackTest;
import scot.tolbooth.inventory.rollout.forecast.Driver;
import scot.tolbooth.inventory.rollout.forecast.Forecast;
import scot.tolbooth.inventory.rollout.forecast.LiveCount;
import scot.tolbooth.inventory.rollout.forecast.Outlook;
import scot.tolbooth.inventory.rollout.forecast.Prior;
import scot.tolbooth.inventory.rollout.forecast.Range;
import scot.tolbooth.inventory.rollout.forecast.SiteForecast;
import scot.tolbooth.inventory.rollout.forecast.StepAssumption;

/** A forecast as JSON, with what it rests on. */
@Schema(name = "Forecast")
record ForecastJson(
        @JsonProperty("as_of") LocalDate asOf,
        long seed,
        int runs,
        String definition,

        @Schema(description = "When the last open site goes live; absent where none is open") @Nullable Range last,

        @Schema(description = "How likely it is that all are live by the day asked for; absent where none was")
        @JsonProperty("chance_by")
        @Nullable Double chanceBy,

        @Schema(description = "How many open sites are live by that day, on average") @JsonProperty("live_by") @Nullable Double liveBy,

        List<SiteJson> sites,
        List<Driver> drivers,
        List<AssumptionJson> assumptions,
        @JsonProperty("live_counts") List<LiveCount> liveCounts,
        @JsonProperty("back_test") @Nullable BackTestJson backTest) {

    private static final String DEFINITION = "p80 is the day by which the site is live in 80 of 100 runs."
            + " Durations are log-normal, Bayesian: each step's prior counts as %.0f observations, and its mean is"
                    .formatted(Prior.WEIGHT)
            + " pooled from all sites to the kind of site to the contractor, each level counting as %.0f."
                    .formatted(Prior.POOLING)
            + " Sites queue for contractors with known visits per week, and schools wait for holidays"
            + " with asbestos surveys and installation.";

    /** One open site. */
    record SiteJson(
            String site,
            @JsonProperty("go_live") Range goLive,
            Map<String, Range> milestones,
            @JsonProperty("chance_by") @Nullable Double chanceBy,
            @JsonProperty("chance_of_being_last") double chanceOfBeingLast) {

        static SiteJson of(Forecast forecast, SiteForecast site, @Nullable LocalDate by) {
            Map<String, Range> milestones = new TreeMap<>();
            site.milestones().forEach((milestone, range) -> milestones.put(milestone.word(), range));
            return new SiteJson(
                    site.code().value(),
                    site.goLive(),
                    milestones,
                    by == null ? null : forecast.chanceBy(site.code(), by).orElse(0),
                    site.chanceOfBeingLast());
        }
    }

    /** What a step was taken to last. */
    record AssumptionJson(
            String step,
            String unit,
            @JsonProperty("prior_median_days") double priorMedianDays,
            @JsonProperty("prior_spread") double priorSpread,

            @Schema(description = "Durations that the programme knows to the end")
            long completed,

            @JsonProperty("median_days") double medianDays,

            @Schema(description = "Standard deviation of the duration's natural logarithm")
            double spread) {

        static AssumptionJson of(StepAssumption of) {
            return new AssumptionJson(
                    of.step().milestone().word(),
                    of.step().isInWorkingDays() ? "working days" : "calendar days",
                    of.step().prior().medianDays(),
                    of.step().prior().spread(),
                    of.completed(),
                    of.medianDays(),
                    of.spread());
        }
    }

    /** How such forecasts would have done. */
    record BackTestJson(
            String definition,
            @JsonProperty("as_of") List<LocalDate> asOf,
            int known,
            int inside,
            int undecided,
            double share) {

        static BackTestJson of(BackTest test) {
            return new BackTestJson(
                    "Share of go-lives between p10 and p90 of forecasts from what was known on earlier days",
                    test.asOf(),
                    test.known(),
                    test.inside(),
                    test.undecided(),
                    test.share());
        }
    }

    static ForecastJson of(Outlook outlook, @Nullable LocalDate by) {
        Forecast forecast = outlook.forecast();
        return new ForecastJson(
                forecast.asOf(),
                forecast.question().seed(),
                forecast.runs(),
                DEFINITION,
                forecast.last().orElse(null),
                by == null || forecast.sites().isEmpty()
                        ? null
                        : forecast.chanceOfAllBy(by).orElse(0),
                by == null ? null : forecast.liveBy(by),
                forecast.sites().stream()
                        .map(site -> SiteJson.of(forecast, site, by))
                        .toList(),
                outlook.drivers(),
                forecast.assumptions().stream().map(AssumptionJson::of).toList(),
                forecast.liveCounts(),
                outlook.backTest().map(BackTestJson::of).orElse(null));
    }
}
