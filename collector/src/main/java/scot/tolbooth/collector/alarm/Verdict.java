package scot.tolbooth.collector.alarm;

import java.time.Instant;

/** How what a rule is about looks at one moment. */
sealed interface Verdict {

    /** Beyond the level at which the alarm is raised; {@code since} as far as is known. */
    record Bad(Instant since) implements Verdict {}

    /** Below the level at which it is cleared. */
    record Good() implements Verdict {}

    /** Between the two levels: what was, stays. */
    record Between() implements Verdict {}

    /** Nobody knows: what was bad counts as bad on, and what was good must be seen good again. */
    record Unknown() implements Verdict {}

    /** The trouble of another, under whose alarm it is listed. */
    record Explained() implements Verdict {}

    /** Announced work: nothing is raised, and an alarm that is open waits. */
    record Maintenance(String reason) implements Verdict {}

    /** It is nobody's trouble, such as at a site that is not live: an alarm that is open ends without a word. */
    record Gone(String reason) implements Verdict {}

    /** Of a level and the two bounds of its rule. */
    static Verdict of(double level, RuleSettings rule, Instant at) {
        if (level >= rule.raise()) {
            return new Bad(at);
        }
        return level < rule.clear() ? new Good() : new Between();
    }
}
