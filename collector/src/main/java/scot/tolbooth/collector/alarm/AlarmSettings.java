package scot.tolbooth.collector.alarm;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings {@code tolbooth.alarms.*}.
 *
 * @param rules what of a rule is other than usual, by its word, such as {@code device-down}
 * @param reopenWithin how soon after it was cleared the same trouble opens the same alarm again
 * @param kept how long cleared alarms are kept
 */
@Validated
@ConfigurationProperties("tolbooth.alarms")
public record AlarmSettings(
        @DefaultValue Map<String, Rule> rules,
        @DefaultValue("30m") Duration reopenWithin,
        @DefaultValue("400d") Duration kept) {

    public AlarmSettings {
        rules = Map.copyOf(rules);
        rules.forEach((word, rule) -> rule.over(named(word).settings(), word));
        if (reopenWithin.isNegative() || kept.compareTo(Duration.ofDays(1)) < 0) {
            throw new IllegalArgumentException(
                    "tolbooth.alarms.reopen-within must not be negative, and tolbooth.alarms.kept at least one day");
        }
    }

    /** What of one rule is other than usual. */
    public record Rule(
            @DefaultValue("true") boolean enabled,
            @Nullable Severity severity,
            @Nullable Duration raiseAfter,
            @Nullable Duration clearAfter,
            @Nullable Double raise,
            @Nullable Double clear) {

        RuleSettings over(RuleSettings usual, String word) {
            try {
                return new RuleSettings(
                        Optional.ofNullable(severity).orElse(usual.severity()),
                        Optional.ofNullable(raiseAfter).orElse(usual.raiseAfter()),
                        Optional.ofNullable(clearAfter).orElse(usual.clearAfter()),
                        Optional.ofNullable(raise).orElse(usual.raise()),
                        Optional.ofNullable(clear).orElse(usual.clear()));
            } catch (IllegalArgumentException broken) {
                throw new IllegalArgumentException(
                        "tolbooth.alarms.rules.%s: %s".formatted(word, broken.getMessage()), broken);
            }
        }
    }

    static AlarmSettings usual() {
        return new AlarmSettings(Map.of(), Duration.ofMinutes(30), Duration.ofDays(400));
    }

    /** The rules that are in use. */
    Map<AlarmRule, RuleSettings> inUse() {
        Map<AlarmRule, RuleSettings> inUse = new EnumMap<>(AlarmRule.class);
        for (AlarmRule rule : AlarmRule.values()) {
            Rule other = rules.get(rule.word());
            if (other == null) {
                inUse.put(rule, rule.settings());
            } else if (other.enabled()) {
                inUse.put(rule, other.over(rule.settings(), rule.word()));
            }
        }
        return inUse;
    }

    private static AlarmRule named(String word) {
        try {
            return AlarmRule.of(word);
        } catch (IllegalArgumentException unknown) {
            throw new IllegalArgumentException(
                    "tolbooth.alarms.rules.%s: there is no such rule".formatted(word), unknown);
        }
    }
}
