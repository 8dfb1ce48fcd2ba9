package scot.tolbooth.portal.operations;

import java.time.Duration;
import java.util.Arrays;

/** How far back a chart goes. */
public enum ChartRange {
    HOUR("1h", "1 hour", Duration.ofHours(1)),
    DAY("24h", "24 hours", Duration.ofHours(24)),
    WEEK("7d", "7 days", Duration.ofDays(7)),
    MONTH("30d", "30 days", Duration.ofDays(30)),
    YEAR("1y", "1 year", Duration.ofDays(365));

    private final String word;
    private final String label;
    private final Duration length;

    ChartRange(String word, String label, Duration length) {
        this.word = word;
        this.label = label;
        this.length = length;
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
}
