package scot.tolbooth.collector.alarm;

import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;

/** What an alarm can be about, and how it is judged unless the settings say otherwise. */
public enum AlarmRule {
    /** A device does not answer, asked again and again, and what it is reached through does. */
    DEVICE_DOWN("Device down", new RuleSettings(Severity.MAJOR, Duration.ofSeconds(30), Duration.ofMinutes(1))),
    /** An access point is lost to its controller, asked twice. */
    ACCESS_POINT_DOWN(
            "Access point down", new RuleSettings(Severity.MINOR, Duration.ofSeconds(90), Duration.ofMinutes(1))),
    /** The interface of a circuit is down at a router that answers. */
    CIRCUIT_DOWN("Circuit down", new RuleSettings(Severity.MAJOR, Duration.ofSeconds(30), Duration.ofMinutes(1))),
    /** A device answers, but not as it should: it refuses, or answers in part. */
    DEVICE_DEGRADED(
            "Device degraded", new RuleSettings(Severity.WARNING, Duration.ofMinutes(15), Duration.ofMinutes(5))),
    /** A circuit carries nearly all it can: share of its contract, or else of its line. */
    SATURATION(
            "Circuit saturated",
            new RuleSettings(Severity.MINOR, Duration.ofMinutes(10), Duration.ofMinutes(5), 0.9, 0.8)),
    /** Errors on the interface of a circuit: per second, both ways. */
    ERROR_RATE(
            "Errors on circuit",
            new RuleSettings(Severity.MINOR, Duration.ofMinutes(10), Duration.ofMinutes(10), 1, 0.1)),
    /** A circuit's line runs slower than its contract: the share that is missing. */
    BELOW_CONTRACT(
            "Circuit below contract",
            new RuleSettings(Severity.WARNING, Duration.ofMinutes(30), Duration.ofMinutes(10), 0.2, 0.1)),
    /** Nobody is associated in opening hours at a site that normally has people: the number that is usual. */
    NO_CLIENTS("No clients", new RuleSettings(Severity.MINOR, Duration.ofMinutes(30), Duration.ZERO, 5, 3)),
    /** Nothing is heard from the NASes of a site at which people are usual: minutes of silence. */
    RADIUS_SILENCE("RADIUS silent", new RuleSettings(Severity.MINOR, Duration.ZERO, Duration.ZERO, 30, 5)),
    /** A resident could not sign in at a site, as a test of the whole way says that failed twice. */
    WALK_UP("Walk-up test failed", new RuleSettings(Severity.MAJOR, Duration.ZERO, Duration.ZERO)),
    /** The clock of a collector differs from that of the database: seconds. */
    CLOCK_SKEW("Clock skew", new RuleSettings(Severity.WARNING, Duration.ofMinutes(5), Duration.ofMinutes(5), 5, 2));

    private final String label;

    @SuppressWarnings("ImmutableEnumChecker") // A record of enum, durations and numbers.
    private final RuleSettings settings;

    AlarmRule(String label, RuleSettings settings) {
        this.label = label;
        this.settings = settings;
    }

    /** Reads the word used in settings, the database and the API. */
    public static AlarmRule of(String word) {
        return Arrays.stream(values())
                .filter(rule -> rule.word().equals(word.strip()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no rule " + word));
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The words used on screen. */
    public String label() {
        return label;
    }

    RuleSettings settings() {
        return settings;
    }
}
