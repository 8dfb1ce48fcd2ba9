package scot.tolbooth.radius.protocol;

import io.netty.util.concurrent.Future;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import scot.tolbooth.radius.nas.SharedSecret;

/** One request of a client from its first sending to its end. Belongs to the client's event loop. */
final class Exchange {

    private final InetSocketAddress server;
    private final SharedSecret secret;
    private final RadiusRequest request;
    private final Retransmission retransmission;
    private final CompletableFuture<RadiusOutcome> outcome = new CompletableFuture<>();

    private @Nullable EncodedRequest encoded;
    private @Nullable Future<?> timeout;
    private Duration patience = Duration.ZERO;
    private int attempts;
    private int unverified;
    private long firstSent;

    Exchange(InetSocketAddress server, SharedSecret secret, RadiusRequest request, Retransmission retransmission) {
        this.server = server;
        this.secret = secret;
        this.request = request;
        this.retransmission = retransmission;
    }

    InetSocketAddress server() {
        return server;
    }

    /** How long to wait for a reply to the attempt that was made last. */
    Duration patience(Random random) {
        patience = retransmission.patience(attempts, patience, random);
        return patience;
    }

    CompletableFuture<RadiusOutcome> outcome() {
        return outcome;
    }

    /** The octets of the next attempt; the same each time. */
    byte[] nextAttempt(int identifier, Random random) {
        if (encoded == null) {
            encoded = EncodedRequest.of(request, identifier, secret, random);
            firstSent = System.nanoTime();
        }
        attempts++;
        return encoded.bytes();
    }

    boolean mayTryAgain() {
        return attempts < retransmission.attempts();
    }

    void waitingFor(Future<?> nextTimeout) {
        timeout = nextTimeout;
    }

    /** Takes in a datagram and says whether it was the reply. */
    boolean receive(byte[] datagram) {
        var reply = encoded == null ? java.util.Optional.<RadiusPacket>empty() : encoded.reply(datagram);
        if (reply.isEmpty()) {
            unverified++;
            return false;
        }
        cancelTimeout();
        outcome.complete(new RadiusOutcome.Replied(reply.get(), Duration.ofNanos(System.nanoTime() - firstSent)));
        return true;
    }

    void giveUp() {
        cancelTimeout();
        outcome.complete(new RadiusOutcome.NoAnswer(attempts, unverified));
    }

    void fail(RuntimeException fault) {
        cancelTimeout();
        outcome.completeExceptionally(fault);
    }

    private void cancelTimeout() {
        if (timeout != null) {
            timeout.cancel(false);
        }
    }
}
