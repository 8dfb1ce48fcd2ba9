package scot.tolbooth.radius.protocol;

import io.netty.channel.Channel;
import java.net.InetSocketAddress;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import scot.tolbooth.radius.nas.SharedSecret;

/** Sends requests from one UDP socket and waits for their replies. Safe for use by many threads. */
public final class RadiusClient implements AutoCloseable {

    private final Channel channel;
    private final ClientChannel handler;

    RadiusClient(Channel channel, ClientChannel handler) {
        this.channel = channel;
        this.handler = handler;
    }

    /** Where it sends from. */
    public InetSocketAddress local() {
        return (InetSocketAddress) channel.localAddress();
    }

    /**
     * Sends a request, again where need be. At most 256 can be under way to one server; more wait their turn. What is
     * under way when the client closes comes to {@link RadiusOutcome.NoAnswer}.
     */
    public CompletableFuture<RadiusOutcome> send(
            InetSocketAddress server, SharedSecret secret, RadiusRequest request, Retransmission retransmission) {
        Exchange exchange = new Exchange(server, secret, request, retransmission);
        try {
            channel.eventLoop().execute(() -> handler.begin(channel, exchange));
        } catch (RejectedExecutionException closed) {
            exchange.giveUp();
        }
        return exchange.outcome();
    }

    @Override
    public void close() {
        channel.close().awaitUninterruptibly();
    }
}
