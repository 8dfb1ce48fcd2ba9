package scot.tolbooth.radius.registrant;

import java.time.Instant;

/**
 * A registrant agreed to a document.
 *
 * @param document such as {@code terms of use}
 * @param language in which they read it, BCP 47
 * @param given when they first did
 */
public record Consent(String document, String version, String language, Instant given) {}
