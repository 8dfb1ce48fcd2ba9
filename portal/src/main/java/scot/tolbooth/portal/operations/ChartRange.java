package scot.tolbooth.portal.operations;

import java.time.Duration;
import java.util.Arrays;

/** How far back a chart goes, and how wide its steps are: some hundreds at most. */
public enum ChartRange {
    HOUR("1h", "1 hour", Duration.ofHours(1), Duration.ofMinutes(1)),
    DAY("24h", "24 hours", Duration.ofHours(24), Duration.ofMinutes(5)),
    WEEK("7d", "7 days", Duration.ofDays(7), Duration.ofMinutes(30)),
    MONTH("30d", "30 days", Duration.ofDays(30), Duration.ofHours(2));

    private final String word;
    private final String label;
    private final Duration length;
    private final Duration step;

    ChartRange(String word, String label, Duration length, Duration step) {
        this.word = word;
        this.label = label;
        this.length = length;
        this.step = step;
    }

    static ChartRange of(String word) {
        return Arrays.stream(values())
                .filter(range -> range.word.equals(word))
                .findFirst()
                .orElse(DAY);
    }

    public String word() {
        return word;
    }

    public String label() {
        return label;
    }

    Duration length() {
        return length;
    }

    Duration step() {
        return step;
    }
}
