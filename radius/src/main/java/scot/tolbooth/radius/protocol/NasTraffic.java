package scot.tolbooth.radius.protocol;

/** What one NAS asked of this process since it started. */
public record NasTraffic(long accepts, long rejects, long accounting, long dropped) {}
