package scot.tolbooth.inventory.rollout.forecast;

import java.time.LocalDate;

/** How many of the open sites are live by a day: in 10, 50 and 90 of 100 runs at most that many. */
public record LiveCount(LocalDate day, int p10, int p50, int p90) {}
