/** Forecast: when sites will go live, by repeating the rest of the rollout many times with durations drawn at random. */
@NamedInterface("forecast")
@NullMarked
package scot.tolbooth.inventory.rollout.forecast;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
