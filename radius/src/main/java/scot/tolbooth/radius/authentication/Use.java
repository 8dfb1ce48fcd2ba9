package scot.tolbooth.radius.authentication;

/**
 * What a person uses.
 *
 * @param otherDevices how many of their devices are online besides the one that asks
 * @param octetsToday in both directions, of the sessions that began today
 */
record Use(long otherDevices, long octetsToday) {

    static final Use NONE = new Use(0, 0);
}
