package scot.tolbooth.portal.programme.reminder;

import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When people are reminded: {@code tolbooth.reminders.*}.
 *
 * @param enabled whether anybody is
 * @param at the time of day of the one message, in Scottish time, on working days
 * @param steps of a kind of reminder, in days after the date that it hangs on (before it where negative): the usual ones
 *     where it is left out
 */
@ConfigurationProperties("tolbooth.reminders")
record ReminderSettings(
        @DefaultValue("true") boolean enabled,
        @DefaultValue("07:00") LocalTime at,
        @DefaultValue Map<ReminderKind, List<Integer>> steps) {

    ReminderSettings {
        steps.forEach(ReminderSettings::check);
        steps = Map.copyOf(steps);
    }

    /** The steps of every kind. */
    Map<ReminderKind, Steps> allSteps() {
        return List.of(ReminderKind.values()).stream()
                .collect(Collectors.toMap(
                        kind -> kind,
                        kind -> steps.containsKey(kind)
                                ? new Steps(steps.getOrDefault(kind, List.of()))
                                : kind.usualSteps()));
    }

    private static void check(ReminderKind kind, List<Integer> days) {
        try {
            new Steps(days);
        } catch (IllegalArgumentException broken) {
            throw new IllegalArgumentException(
                    "tolbooth.reminders.steps." + kind.word() + " " + broken.getMessage(), broken);
        }
    }
}
