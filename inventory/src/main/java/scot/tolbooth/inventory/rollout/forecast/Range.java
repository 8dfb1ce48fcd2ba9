package scot.tolbooth.inventory.rollout.forecast;

import java.time.LocalDate;

/**
 * A day that is not certain: by {@code p80}, say, it comes in 80 of 100 runs. From {@code p10} to {@code p90} is the
 * central 80 % interval that {@link BackTest} checks.
 */
public record Range(LocalDate p10, LocalDate p50, LocalDate p80, LocalDate p90, LocalDate p95) {

    /** Whether the day lies in the central 80 % interval. */
    boolean covers(LocalDate day) {
        return !day.isBefore(p10) && !day.isAfter(p90);
    }
}
