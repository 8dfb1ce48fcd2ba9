package scot.tolbooth.radius.accounting;

import java.time.Instant;

/** The most people online at one instant, and the first instant at which they were. */
public record Peak(int people, Instant at) {}
