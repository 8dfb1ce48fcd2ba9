package scot.tolbooth.collector.series;

import java.time.Duration;
import java.util.List;

/** How fine points are kept in InfluxDB: as they came, or rolled up into a retention policy of their own. */
enum InfluxLevel {
    /** In the default retention policy of the database. */
    RAW("tolbooth_raw", "", ""),
    FIVE_MINUTE("tolbooth_five_minute", "5m", "2h"),
    HOURLY("tolbooth_hourly", "1h", "3h");

    static final List<InfluxLevel> ROLLED_UP = List.of(FIVE_MINUTE, HOURLY);

    private final String policy;
    private final String every;
    private final String again;

    InfluxLevel(String policy, String every, String again) {
        this.policy = policy;
        this.every = every;
        this.again = again;
    }

    /** The name of its retention policy, and of its continuous query. */
    String policy() {
        return policy;
    }

    boolean isRolledUp() {
        return this != RAW;
    }

    /** The width of a roll-up, in InfluxQL. */
    String every() {
        return every;
    }

    /** How far back it is rolled up again each time, because points may be stored late; in InfluxQL. */
    String again() {
        return again;
    }

    Duration kept(SeriesSettings settings) {
        return switch (this) {
            case RAW -> settings.rawRetention();
            case FIVE_MINUTE -> settings.fiveMinuteRetention();
            case HOURLY -> settings.hourlyRetention();
        };
    }
}
