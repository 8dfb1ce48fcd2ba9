package scot.tolbooth.portal.api.work;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.AccessMode;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;
import scot.tolbooth.inventory.contractor.WorkKind;
import scot.tolbooth.inventory.visit.Visit;
import scot.tolbooth.inventory.visit.VisitPlan;
import scot.tolbooth.inventory.visit.VisitReason;
import scot.tolbooth.inventory.visit.VisitTimes;
import scot.tolbooth.portal.api.Field;
import scot.tolbooth.portal.api.Fields;
import scot.tolbooth.portal.api.Kind;
import scot.tolbooth.portal.programme.work.OwnSite;

/** A visit as JSON; hours are Scottish time, each day. */
@Schema(name = "Visit")
record VisitJson(
        @Schema(accessMode = AccessMode.READ_ONLY) long id,

        @Schema(accessMode = AccessMode.READ_ONLY, example = "LIB-007")
        String site,

        @Schema(requiredMode = RequiredMode.REQUIRED, example = "site-survey")
        String work,

        @Schema(requiredMode = RequiredMode.REQUIRED) @JsonProperty("first_day")
        LocalDate firstDay,

        @Schema(description = "The first day where it is not given") @JsonProperty("last_day")
        LocalDate lastDay,

        @Schema(requiredMode = RequiredMode.REQUIRED, type = "string", example = "09:30")
        String arrives,

        @Schema(requiredMode = RequiredMode.REQUIRED, type = "string", example = "16:30")
        String leaves,

        @Schema(accessMode = AccessMode.READ_ONLY, description = "booked, done, access-refused or cancelled")
        String state,

        @Schema(accessMode = AccessMode.READ_ONLY) @Nullable String reason,

        @Schema(accessMode = AccessMode.READ_ONLY) @Nullable String note,

        @Schema(accessMode = AccessMode.READ_ONLY) long version) {

    static VisitJson of(Visit visit) {
        VisitTimes times = visit.plan().times();
        VisitReason reason = visit.conclusion().reason();
        return new VisitJson(
                visit.id(),
                visit.plan().site().value(),
                visit.plan().work().word(),
                times.firstDay(),
                times.lastDay(),
                times.arrives().toString(),
                times.leaves().toString(),
                visit.conclusion().state().word(),
                reason == null ? null : reason.word(),
                visit.conclusion().note(),
                visit.version());
    }

    static VisitPlan read(Fields fields, OwnSite own) {
        Field<WorkKind> work = fields.required("work", Kind.word(WorkKind::of));
        Field<VisitTimes> times = times(fields);
        return fields.build(() -> new VisitPlan(own.code(), own.contractor().id(), work.value(), times.value()));
    }

    static Field<VisitTimes> times(Fields fields) {
        Field<LocalDate> first = fields.required("first_day", Kind.date());
        Field<@Nullable LocalDate> last = fields.optional("last_day", Kind.date());
        Field<LocalTime> arrives = fields.required("arrives", Kind.word(VisitJson::time));
        Field<LocalTime> leaves = fields.required("leaves", Kind.word(VisitJson::time));
        return () -> {
            LocalDate until = last.value();
            return new VisitTimes(
                    first.value(), until == null ? first.value() : until, arrives.value(), leaves.value());
        };
    }

    private static LocalTime time(String text) {
        try {
            return LocalTime.parse(text);
        } catch (DateTimeParseException notATime) {
            throw new IllegalArgumentException("must be a time such as 09:30", notATime);
        }
    }
}
