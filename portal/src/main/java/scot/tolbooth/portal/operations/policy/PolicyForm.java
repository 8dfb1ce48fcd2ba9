package scot.tolbooth.portal.operations.policy;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import scot.tolbooth.inventory.site.SiteCode;
import scot.tolbooth.inventory.site.SiteKind;
import scot.tolbooth.portal.staff.Typed;
import scot.tolbooth.radius.policy.Opening;
import scot.tolbooth.radius.policy.PolicyRule;
import scot.tolbooth.radius.policy.RuleName;
import scot.tolbooth.radius.policy.Scope;
import scot.tolbooth.radius.policy.Term;
import scot.tolbooth.radius.policy.Terms;
import scot.tolbooth.radius.policy.WeekTimes;
import scot.tolbooth.radius.registrant.GroupName;

/** A rule of policy as somebody types it: its terms are fields of their own names. */
final class PolicyForm {

    private PolicyForm() {}

    static Typed of(PolicyRule rule) {
        Scope scope = rule.scope();
        WeekTimes times = scope.times();
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("name", rule.name().value());
        fields.put("version", Long.toString(rule.version()));
        fields.put("site", Objects.toString(scope.site(), ""));
        fields.put("site_kind", scope.kind() == null ? "" : scope.kind().word());
        fields.put("registrant_group", Objects.toString(scope.group(), ""));
        times.days().forEach(day -> fields.put(field(day), "true"));
        fields.put("from_time", Objects.toString(times.from(), ""));
        fields.put("until_time", Objects.toString(times.until(), ""));
        fields.put("opening", scope.opening().word());
        rule.terms().values().forEach((term, value) -> fields.put(term.word(), value.toString()));
        return new Typed(fields);
    }

    /** The field that says whether it holds on a day of the week. */
    static String field(DayOfWeek day) {
        return "day_" + day.name().toLowerCase(Locale.ROOT);
    }

    /** Reads it; absent where something is wrong, which is then among the problems. */
    static @Nullable PolicyRule read(Typed typed) {
        RuleName name = typed.required("name", RuleName::new);
        SiteCode site = typed.optional("site", SiteCode::new);
        SiteKind kind = typed.optional("site_kind", SiteKind::of);
        GroupName group = typed.optional("registrant_group", GroupName::new);
        LocalTime from = typed.optional("from_time", PolicyForm::hour);
        LocalTime until = typed.optional("until_time", PolicyForm::hour);
        Opening opening = typed.required("opening", Opening::of);
        Map<Term, Object> terms = terms(typed);
        if (name == null || opening == null || !typed.problems().isEmpty()) {
            return null;
        }
        return typed.attempt(() -> new PolicyRule(
                name,
                new Scope(site, kind, group, new WeekTimes(days(typed), from, until), opening),
                new Terms(terms),
                typed.version()));
    }

    private static Map<Term, Object> terms(Typed typed) {
        Map<Term, Object> terms = new EnumMap<>(Term.class);
        for (Term term : Term.values()) {
            Object value = typed.optional(term.word(), term::read);
            if (value != null) {
                terms.put(term, value);
            }
        }
        return terms;
    }

    private static Set<DayOfWeek> days(Typed typed) {
        return Arrays.stream(DayOfWeek.values())
                .filter(day -> !typed.get(field(day)).isEmpty())
                .collect(Collectors.toSet());
    }

    private static LocalTime hour(String text) {
        try {
            return LocalTime.parse(text);
        } catch (DateTimeParseException notAnHour) {
            throw new IllegalArgumentException("must be an hour such as 09:00", notAnHour);
        }
    }
}
