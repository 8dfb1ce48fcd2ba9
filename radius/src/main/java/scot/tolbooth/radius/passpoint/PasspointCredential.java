package scot.tolbooth.radius.passpoint;

import java.time.Instant;

/**
 * What a device signs in to the encrypted network with, as its holder sees it.
 *
 * @param username without a realm
 * @param name what its holder calls the device
 * @param expires when it stops being good
 */
public record PasspointCredential(String username, String name, Instant issued, Instant expires) {}
