package scot.tolbooth.inventory.calendar;

import java.time.ZoneId;

/** The time that clocks in Scotland show: it decides which calendar day an instant falls on. */
public final class CivilTime {

    public static final ZoneId LONDON = ZoneId.of("Europe/London");

    private CivilTime() {}
}
