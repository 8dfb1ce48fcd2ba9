package scot.tolbooth.portal.api.policy;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.AccessMode;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import scot.tolbooth.inventory.site.SiteCode;
import scot.tolbooth.inventory.site.SiteKind;
import scot.tolbooth.portal.api.Field;
import scot.tolbooth.portal.api.Fields;
import scot.tolbooth.portal.api.Kind;
import scot.tolbooth.radius.policy.Opening;
import scot.tolbooth.radius.policy.PolicyRule;
import scot.tolbooth.radius.policy.RuleName;
import scot.tolbooth.radius.policy.Scope;
import scot.tolbooth.radius.policy.Term;
import scot.tolbooth.radius.policy.Terms;
import scot.tolbooth.radius.policy.WeekTimes;
import scot.tolbooth.radius.registrant.GroupName;

/** A rule of policy as answers show it: with its terms by their names, and as a sentence. */
@Schema(name = "PolicyRule")
record PolicyRuleJson(
        String name,
        @Nullable String site,
        @JsonProperty("site_kind") @Nullable String siteKind,
        @JsonProperty("registrant_group") @Nullable String registrantGroup,
        List<String> days,
        @JsonProperty("from_time") @Nullable String fromTime,
        @JsonProperty("until_time") @Nullable String untilTime,
        String opening,
        @JsonAnyGetter Map<String, @Nullable Object> terms,

        @Schema(accessMode = AccessMode.READ_ONLY, example = "In libraries: 20 Mbit/s down")
        String sentence,

        @Schema(accessMode = AccessMode.READ_ONLY, description = "Counts the changes; the ETag; 0 for the base rule")
        long version) {

    static PolicyRuleJson of(PolicyRule rule) {
        Scope scope = rule.scope();
        WeekTimes times = scope.times();
        Map<String, @Nullable Object> terms = new LinkedHashMap<>();
        for (Term term : Term.values()) {
            terms.put(term.word(), rule.terms().values().get(term));
        }
        return new PolicyRuleJson(
                rule.name().value(),
                text(scope.site()),
                scope.kind() == null ? null : scope.kind().word(),
                text(scope.group()),
                times.inOrder().stream().map(PolicyRuleJson::word).toList(),
                text(times.from()),
                text(times.until()),
                scope.opening().word(),
                terms,
                rule.sentence(),
                rule.version());
    }

    static PolicyRule read(
            Fields fields, Field<RuleName> name, Kind<SiteCode> amongSites, @Nullable PolicyRule before) {
        fields.ignore("version", "sentence");
        Field<@Nullable SiteCode> site = fields.optional("site", amongSites);
        Field<@Nullable SiteKind> kind = fields.optional("site_kind", Kind.word(SiteKind::of));
        Field<@Nullable GroupName> group = fields.optional("registrant_group", Kind.word(GroupName::new));
        Field<List<DayOfWeek>> days = fields.list("days", Kind.word(PolicyRuleJson::day));
        Field<@Nullable LocalTime> from = fields.optional("from_time", Kind.word(PolicyRuleJson::hour));
        Field<@Nullable LocalTime> until = fields.optional("until_time", Kind.word(PolicyRuleJson::hour));
        Field<Opening> opening = fields.optional("opening", Kind.word(Opening::of), Opening.ANY);
        Supplier<Map<Term, Object>> terms = terms(fields);
        return fields.build(() -> new PolicyRule(
                name.value(),
                new Scope(
                        site.value(),
                        kind.value(),
                        group.value(),
                        new WeekTimes(Set.copyOf(days.value()), from.value(), until.value()),
                        opening.value()),
                new Terms(terms.get()),
                before == null ? 0 : before.version()));
    }

    private static Supplier<Map<Term, Object>> terms(Fields fields) {
        Map<Term, Field<@Nullable Object>> read = new EnumMap<>(Term.class);
        for (Term term : Term.values()) {
            read.put(term, fields.optional(term.word(), kind(term)));
        }
        return () -> {
            Map<Term, Object> terms = new EnumMap<>(Term.class);
            read.forEach((term, field) -> {
                Object value = field.value();
                if (value != null) {
                    terms.put(term, value);
                }
            });
            return terms;
        };
    }

    private static Kind<Object> kind(Term term) {
        if (term.isFlag()) {
            return new Kind<>(Kind.flag().fits(), "must be true or false", term::read);
        }
        return term.isNumber() ? Kind.number(term::read) : Kind.word(term::read);
    }

    private static DayOfWeek day(String word) {
        return Arrays.stream(DayOfWeek.values())
                .filter(day -> word(day).equals(word.strip().toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("must be monday, tuesday and so on"));
    }

    private static LocalTime hour(String text) {
        try {
            return LocalTime.parse(text);
        } catch (DateTimeParseException notAnHour) {
            throw new IllegalArgumentException("must be an hour such as 09:00", notAnHour);
        }
    }

    private static String word(DayOfWeek day) {
        return day.name().toLowerCase(Locale.ROOT);
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
