package scot.tolbooth.portal.programme.transfer;

import java.time.Instant;
import java.util.UUID;

/**
 * A file that waits for somebody to look at what it would change.
 *
 * @param by who uploaded it: nobody else sees it
 * @param resource such as {@code sites}
 */
record PendingImport(UUID id, String by, Instant at, String resource, String fileName, String text) {}
