package scot.tolbooth.inventory.rollout.report;

/** Calendar days that sites stood still for one cause, within the report's period. */
public record Stoppage(String cause, long days, long blockers) {}
