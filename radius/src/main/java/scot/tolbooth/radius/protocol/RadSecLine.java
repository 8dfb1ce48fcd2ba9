package scot.tolbooth.radius.protocol;

import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandlerContext;
import java.net.InetSocketAddress;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.BooleanSupplier;
import scot.tolbooth.radius.nas.SharedSecret;

/**
 * The way back on a NAS's own RadSec connection. Its identifiers are apart from those of the NAS's requests, for each
 * side numbers its own.
 */
final class RadSecLine implements NasConnection {

    private static final SecureRandom RANDOM = new SecureRandom();

    private final ChannelHandlerContext context;
    private final SharedSecret secret;
    private final BooleanSupplier isStillTheirs;
    private final Outstanding outstanding;

    /** @param isStillTheirs whether the certificate is still that of the NAS which is asked */
    RadSecLine(ChannelHandlerContext context, SharedSecret secret, BooleanSupplier isStillTheirs) {
        this.context = context;
        this.secret = secret;
        this.isStillTheirs = isStillTheirs;
        this.outstanding = new Outstanding(context.executor(), RANDOM, octets -> {
            var unused = context.writeAndFlush(Unpooled.wrappedBuffer(octets));
        });
    }

    @Override
    public CompletableFuture<RadiusOutcome> ask(RadiusRequest request, Duration patience) {
        Exchange exchange = new Exchange(
                (InetSocketAddress) context.channel().remoteAddress(),
                secret,
                request,
                new Retransmission(1, patience));
        try {
            context.executor().execute(() -> begin(exchange));
        } catch (RejectedExecutionException closed) {
            exchange.giveUp();
        }
        return exchange.outcome();
    }

    private void begin(Exchange exchange) {
        if (context.channel().isActive() && isStillTheirs.getAsBoolean()) {
            outstanding.begin(exchange);
        } else {
            exchange.giveUp();
        }
    }

    /** On the event loop. */
    void receive(byte[] reply) {
        outstanding.receive(reply);
    }

    /** On the event loop. */
    void close() {
        outstanding.close();
    }
}
