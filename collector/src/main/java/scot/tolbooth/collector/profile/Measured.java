package scot.tolbooth.collector.profile;

/** A number and the object that it was read from. */
public record Measured(double value, String source) {}
