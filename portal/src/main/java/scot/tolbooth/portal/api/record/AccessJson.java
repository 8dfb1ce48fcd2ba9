package scot.tolbooth.portal.api.record;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.AccessMode;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import scot.tolbooth.inventory.access.AccessConstraint;
import scot.tolbooth.inventory.access.AccessRule;
import scot.tolbooth.portal.api.Field;
import scot.tolbooth.portal.api.Fields;
import scot.tolbooth.portal.api.Kind;

/** A limit on access to a site as JSON. */
@Schema(name = "AccessConstraint")
record AccessJson(
        @Schema(accessMode = AccessMode.READ_ONLY) long id,

        @Schema(accessMode = AccessMode.READ_ONLY) String site,

        @Schema(
                requiredMode = RequiredMode.REQUIRED,
                description = "closed (from, until), only-on (days, hours_from, hours_until) or escort")
        String rule,

        @Schema(description = "First closed day") @Nullable LocalDate from,

        @Schema(description = "Last closed day") @Nullable LocalDate until,

        @Schema(description = "Days of the week that are open", example = "[\"monday\"]")
        List<String> days,

        @JsonProperty("hours_from") @Schema(example = "08:00") @Nullable String hoursFrom,

        @JsonProperty("hours_until") @Schema(example = "17:30") @Nullable String hoursUntil,

        @Schema(requiredMode = RequiredMode.REQUIRED, example = "school term")
        String reason,

        @Schema(accessMode = AccessMode.READ_ONLY, description = "Counts the changes; the ETag")
        long version) {

    /** A rule and its reason. */
    record RuleAndReason(AccessRule rule, String reason) {}

    static AccessJson of(AccessConstraint constraint) {
        AccessRule.Closed closed = constraint.rule() instanceof AccessRule.Closed rule ? rule : null;
        AccessRule.OnlyOn only = constraint.rule() instanceof AccessRule.OnlyOn rule ? rule : null;
        return new AccessJson(
                constraint.id().value(),
                constraint.site().value(),
                closed != null ? "closed" : only != null ? "only-on" : "escort",
                closed == null ? null : closed.from(),
                closed == null ? null : closed.until(),
                only == null
                        ? List.of()
                        : only.days().stream().map(AccessJson::word).toList(),
                only == null || only.from() == null ? null : only.from().toString(),
                only == null || only.until() == null ? null : only.until().toString(),
                constraint.reason(),
                constraint.version());
    }

    static RuleAndReason read(Fields fields) {
        Field<String> word = fields.required("rule", Kind.word(AccessJson::ruleWord));
        Field<String> reason = fields.required("reason", Kind.text(300));
        fields.ignore("id", "site", "version", "from", "until", "days", "hours_from", "hours_until");
        Field<AccessRule> rule = switch (fields.isRight("rule") ? word.value() : "") {
            case "closed" -> closed(fields);
            case "only-on" -> onlyOn(fields);
            default -> AccessRule.Escorted::new;
        };
        return fields.build(() -> new RuleAndReason(rule.value(), reason.value()));
    }

    private static Field<AccessRule> closed(Fields fields) {
        Field<LocalDate> from = fields.required("from", Kind.date());
        Field<LocalDate> until = fields.required("until", Kind.date());
        return () -> new AccessRule.Closed(from.value(), until.value());
    }

    private static Field<AccessRule> onlyOn(Fields fields) {
        Field<List<DayOfWeek>> days = fields.list("days", Kind.word(AccessJson::day));
        Field<@Nullable LocalTime> from = fields.optional("hours_from", Kind.word(AccessJson::hour));
        Field<@Nullable LocalTime> until = fields.optional("hours_until", Kind.word(AccessJson::hour));
        return () -> new AccessRule.OnlyOn(new HashSet<>(days.value()), from.value(), until.value());
    }

    private static String ruleWord(String word) {
        if (!List.of("closed", "only-on", "escort").contains(word)) {
            throw new IllegalArgumentException("must be one of closed, only-on, escort");
        }
        return word;
    }

    private static DayOfWeek day(String word) {
        for (DayOfWeek day : DayOfWeek.values()) {
            if (word(day).equals(word)) {
                return day;
            }
        }
        throw new IllegalArgumentException("must be days of the week such as monday");
    }

    private static LocalTime hour(String text) {
        try {
            return LocalTime.parse(text);
        } catch (DateTimeParseException notAnHour) {
            throw new IllegalArgumentException("must be an hour such as 08:00", notAnHour);
        }
    }

    private static String word(DayOfWeek day) {
        return day.name().toLowerCase(Locale.ROOT);
    }
}
