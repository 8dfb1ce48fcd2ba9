package scot.tolbooth.portal.api.rollout;

import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import scot.tolbooth.inventory.rollout.Milestone;
import scot.tolbooth.inventory.rollout.SiteMilestone;
import scot.tolbooth.inventory.site.SiteCode;
import scot.tolbooth.portal.api.Field;
import scot.tolbooth.portal.api.Fields;
import scot.tolbooth.portal.api.Keys;

/** One milestone of one site as JSON; its fields are named like the columns of the CSV file. */
@Schema(name = "Milestone")
record MilestoneJson(
        String site,

        @Schema(requiredMode = RequiredMode.REQUIRED, example = "site-survey")
        String milestone,

        @Nullable LocalDate planned,
        @Nullable LocalDate forecast,
        @Nullable LocalDate actual,
        @Nullable String note) {

    static MilestoneJson of(SiteMilestone milestone) {
        return new MilestoneJson(
                milestone.site().value(),
                milestone.milestone().word(),
                milestone.planned(),
                milestone.forecast(),
                milestone.actual(),
                milestone.note());
    }

    static SiteMilestone read(Fields fields, SiteCode inAddress) {
        Field<SiteCode> site = Keys.field(fields, "site", inAddress.value(), SiteCode::new);
        Field<Milestone> milestone = fields.required("milestone", Milestone.class);
        Field<@Nullable LocalDate> planned = fields.optional("planned", LocalDate.class);
        Field<@Nullable LocalDate> forecast = fields.optional("forecast", LocalDate.class);
        Field<@Nullable LocalDate> actual = fields.optional("actual", LocalDate.class);
        Field<@Nullable String> note = fields.optional("note", String.class);
        return fields.build(() -> new SiteMilestone(
                site.value(), milestone.value(), planned.value(), forecast.value(), actual.value(), note.value()));
    }
}
