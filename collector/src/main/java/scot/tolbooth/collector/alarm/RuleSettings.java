package scot.tolbooth.collector.alarm;

import java.time.Duration;

/**
 * How a rule judges.
 *
 * @param raiseAfter how long it must be bad before the alarm is raised
 * @param clearAfter how long it must be good before the alarm is cleared
 * @param raise from which level on it is bad; of no meaning for rules about states
 * @param clear below which level it is good: not above the other
 */
record RuleSettings(Severity severity, Duration raiseAfter, Duration clearAfter, double raise, double clear) {

    RuleSettings {
        if (raiseAfter.isNegative() || clearAfter.isNegative()) {
            throw new IllegalArgumentException("raise-after and clear-after must not be negative");
        }
        if (clear > raise) {
            throw new IllegalArgumentException("clear must not be above raise");
        }
    }

    RuleSettings(Severity severity, Duration raiseAfter, Duration clearAfter) {
        this(severity, raiseAfter, clearAfter, 1, 1);
    }
}
