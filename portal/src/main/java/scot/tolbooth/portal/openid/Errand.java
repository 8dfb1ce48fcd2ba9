package scot.tolbooth.portal.openid;

/**
 * What somebody is sent to a provider for; it comes back with them, unseen and unchanged.
 *
 * @param purpose a word of whoever sends them
 * @param about what it is about; empty where nothing needs to be said
 * @param language BCP 47
 */
public record Errand(String purpose, String about, String language) {}
