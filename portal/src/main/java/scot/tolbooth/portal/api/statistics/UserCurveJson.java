package scot.tolbooth.portal.api.statistics;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import scot.tolbooth.inventory.site.SiteCode;
import scot.tolbooth.portal.api.Period;
import scot.tolbooth.radius.accounting.UserCurve;

/** The people online over a period as JSON. */
@Schema(name = "UserCurve")
record UserCurveJson(
        String definition,
        Instant from,
        Instant to,
        @Nullable String site,
        @JsonProperty("step_seconds") long stepSeconds,
        List<Step> steps) {

    /** A step of the period. */
    @Schema(name = "UserCurveStep")
    record Step(
            Instant at,
            @Schema(description = "Online at its beginning") int value,

            @Schema(description = "The most online at one instant of it")
            int most) {}

    static UserCurveJson of(UserCurve curve, Period period, @Nullable SiteCode site, Duration step) {
        return new UserCurveJson(
                "People online: open sessions, counted by registrant",
                period.from(),
                period.to(),
                site == null ? null : site.value(),
                step.toSeconds(),
                curve.steps(period.from(), period.to(), step).stream()
                        .map(one -> new Step(one.from(), one.people(), one.most()))
                        .toList());
    }
}
