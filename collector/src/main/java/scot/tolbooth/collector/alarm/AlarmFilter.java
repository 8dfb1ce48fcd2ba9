package scot.tolbooth.collector.alarm;

import org.jspecify.annotations.Nullable;
import scot.tolbooth.inventory.site.SiteCode;

/** Which alarms are wanted; what is absent does not narrow. */
public record AlarmFilter(@Nullable Boolean open, @Nullable SiteCode site) {}
