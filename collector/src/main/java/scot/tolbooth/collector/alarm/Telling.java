package scot.tolbooth.collector.alarm;

/**
 * What a route was told of an alarm.
 *
 * @param times of which time that it was raised
 * @param ended whether of its end, not of its beginning
 */
record Telling(long alarm, long route, int times, boolean ended) {}
