package scot.tolbooth.portal.api.rollout;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.AccessMode;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import scot.tolbooth.inventory.rollout.ForecastReason;
import scot.tolbooth.inventory.rollout.Milestone;
import scot.tolbooth.inventory.rollout.MilestoneEntry;
import scot.tolbooth.inventory.rollout.MilestoneEntry.OverrideRequest;
import scot.tolbooth.inventory.rollout.SiteMilestone;
import scot.tolbooth.inventory.site.SiteCode;
import scot.tolbooth.portal.api.Field;
import scot.tolbooth.portal.api.Fields;
import scot.tolbooth.portal.api.Keys;
import scot.tolbooth.portal.api.Kind;

/** One milestone of one site as JSON; its fields are named like the columns of the CSV file. */
@Schema(name = "Milestone")
record MilestoneJson(
        String site,

        @Schema(requiredMode = RequiredMode.REQUIRED, example = "site-survey")
        String milestone,

        @Nullable LocalDate planned,
        @Nullable LocalDate forecast,

        @Schema(description = "Refused while the gate of the milestone is closed") @Nullable LocalDate actual,

        @Nullable String note,

        @Schema(
                accessMode = AccessMode.WRITE_ONLY,
                description = "Why the forecast moved; required where it does",
                example = "access-refused")
        @JsonProperty(value = "forecast_reason", access = JsonProperty.Access.WRITE_ONLY)
        @Nullable String forecastReason,

        @Schema(accessMode = AccessMode.WRITE_ONLY, description = "The same in words; required for \"other\"")
        @JsonProperty(value = "forecast_reason_text", access = JsonProperty.Access.WRITE_ONLY)
        @Nullable String forecastReasonText,

        @Schema(
                accessMode = AccessMode.WRITE_ONLY,
                description = "Why the site may pass a closed gate; for the senior responsible owner alone")
        @JsonProperty(value = "override_reason", access = JsonProperty.Access.WRITE_ONLY)
        @Nullable String overrideReason,

        @Schema(accessMode = AccessMode.WRITE_ONLY, description = "The last day of the override")
        @JsonProperty(value = "override_until", access = JsonProperty.Access.WRITE_ONLY)
        @Nullable LocalDate overrideUntil) {

    static MilestoneJson of(SiteMilestone milestone) {
        return new MilestoneJson(
                milestone.site().value(),
                milestone.milestone().word(),
                milestone.planned(),
                milestone.forecast(),
                milestone.actual(),
                milestone.note(),
                null,
                null,
                null,
                null);
    }

    static MilestoneEntry read(Fields fields, SiteCode inAddress) {
        Field<SiteCode> site = Keys.field(fields, "site", inAddress.value(), SiteCode::new);
        Field<Milestone> milestone = fields.required("milestone", Milestone.class);
        Field<@Nullable LocalDate> planned = fields.optional("planned", LocalDate.class);
        Field<@Nullable LocalDate> forecast = fields.optional("forecast", LocalDate.class);
        Field<@Nullable LocalDate> actual = fields.optional("actual", LocalDate.class);
        Field<@Nullable String> note = fields.optional("note", String.class);
        Field<@Nullable ForecastReason> reason = fields.optional("forecast_reason", ForecastReason.class);
        Field<@Nullable String> text = fields.optional("forecast_reason_text", Kind.text(500));
        Field<@Nullable OverrideRequest> override = override(fields);
        return fields.build(() -> new MilestoneEntry(
                new SiteMilestone(
                        site.value(),
                        milestone.value(),
                        planned.value(),
                        forecast.value(),
                        actual.value(),
                        note.value()),
                reason.value(),
                text.value(),
                null,
                override.value()));
    }

    private static Field<@Nullable OverrideRequest> override(Fields fields) {
        boolean hasReason = fields.has("override_reason");
        boolean hasEnd = fields.has("override_until");
        if (!hasReason && !hasEnd) {
            return () -> null;
        }
        Field<String> reason = fields.required("override_reason", String.class);
        Field<LocalDate> until = fields.required("override_until", LocalDate.class);
        return () -> new OverrideRequest(reason.value(), until.value());
    }
}
