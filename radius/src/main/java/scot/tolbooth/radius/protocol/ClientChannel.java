package scot.tolbooth.radius.protocol;

import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.channel.socket.DatagramPacket;
import java.net.InetSocketAddress;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Numbers the requests of one socket and matches replies to them by server and identifier. On the event loop only. */
final class ClientChannel extends SimpleChannelInboundHandler<DatagramPacket> {

    private static final int IDENTIFIERS = 256;

    private final Random random;
    private final Map<InetSocketAddress, Server> servers = new HashMap<>();

    ClientChannel(Random random) {
        this.random = random;
    }

    /** What is under way to one server. */
    private static final class Server {
        private final @Nullable Exchange[] underWay = new @Nullable Exchange[IDENTIFIERS];
        private final Queue<Exchange> waiting = new ArrayDeque<>();
        private int next;

        /** A free identifier, the one longest out of use first; -1 where there is none. */
        int free() {
            for (int i = 0; i < IDENTIFIERS; i++) {
                int identifier = (next + i) % IDENTIFIERS;
                if (underWay[identifier] == null) {
                    next = identifier + 1;
                    return identifier;
                }
            }
            return -1;
        }
    }

    void begin(Channel channel, Exchange exchange) {
        if (!channel.isActive()) {
            exchange.giveUp();
            return;
        }
        Server server = servers.computeIfAbsent(exchange.server(), address -> new Server());
        int identifier = server.free();
        if (identifier < 0) {
            server.waiting.add(exchange);
            return;
        }
        server.underWay[identifier] = exchange;
        send(channel, server, identifier, exchange);
    }

    private void send(Channel channel, Server server, int identifier, Exchange exchange) {
        try {
            byte[] octets = exchange.nextAttempt(identifier, random);
            var unused = channel.writeAndFlush(new DatagramPacket(Unpooled.wrappedBuffer(octets), exchange.server()));
            exchange.waitingFor(channel.eventLoop()
                    .schedule(
                            () -> timedOut(channel, server, identifier, exchange),
                            exchange.patience(random).toMillis(),
                            TimeUnit.MILLISECONDS));
        } catch (IllegalArgumentException cannotBeEncoded) {
            exchange.fail(cannotBeEncoded);
            release(channel, server, identifier);
        }
    }

    private void timedOut(Channel channel, Server server, int identifier, Exchange exchange) {
        if (exchange.mayTryAgain()) {
            send(channel, server, identifier, exchange);
        } else {
            exchange.giveUp();
            release(channel, server, identifier);
        }
    }

    private void release(Channel channel, Server server, int identifier) {
        server.underWay[identifier] = null;
        Exchange next = server.waiting.poll();
        if (next != null) {
            begin(channel, next);
        }
    }

    @Override
    protected void channelRead0(ChannelHandlerContext context, DatagramPacket datagram) {
        byte[] octets = ByteBufUtil.getBytes(datagram.content());
        Server server = servers.get(datagram.sender());
        if (server == null || octets.length < Frame.HEADER) {
            return;
        }
        int identifier = octets[1] & 0xff;
        Exchange exchange = server.underWay[identifier];
        if (exchange != null && exchange.receive(octets)) {
            release(context.channel(), server, identifier);
        }
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        for (Server server : List.copyOf(servers.values())) {
            server.waiting.forEach(Exchange::giveUp);
            for (Exchange exchange : server.underWay) {
                if (exchange != null) {
                    exchange.giveUp();
                }
            }
        }
        servers.clear();
    }

    /** An ICMP "port unreachable" and the like: the time-out tells the sender. */
    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable fault) {
        context.flush();
    }
}
