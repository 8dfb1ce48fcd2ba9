package scot.tolbooth.radius.protocol;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/** A connection that a NAS holds open to this process, on which it can be asked in its turn. */
public interface NasConnection {

    /**
     * Sends a request once, for the stream under it loses nothing (RFC 6613 section 2.6). What is under way when the
     * connection ends comes to {@link RadiusOutcome.NoAnswer}.
     *
     * @param patience how long a reply is waited for
     */
    CompletableFuture<RadiusOutcome> ask(RadiusRequest request, Duration patience);
}
