package scot.tolbooth.inventory.rollout.forecast;

import java.util.List;
import java.util.Optional;

/**
 * A forecast with what explains it.
 *
 * @param backTest how such forecasts would have done; empty while too few sites have gone live, and for what-ifs
 */
public record Outlook(Forecast forecast, List<Driver> drivers, Optional<BackTest> backTest) {}
