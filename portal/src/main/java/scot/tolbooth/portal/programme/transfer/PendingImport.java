package scot.tolbooth.portal.programme.transfer;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A file that waits for somebody to look at what it would change.
 *
 * @param by who uploaded it: nobody else sees it
 * @param resource such as {@code sites}
 * @param options how it is to be read, as JSON; absent where there is no choice
 */
record PendingImport(
        UUID id,
        String by,
        Instant at,
        String resource,
        String fileName,
        String text,
        @Nullable String options) {}
