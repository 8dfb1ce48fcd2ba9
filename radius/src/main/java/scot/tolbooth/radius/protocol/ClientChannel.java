package scot.tolbooth.radius.protocol;

import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.channel.socket.DatagramPacket;
import java.net.InetSocketAddress;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Keeps the requests of one socket apart by the server that they go to. On the event loop only. */
final class ClientChannel extends SimpleChannelInboundHandler<DatagramPacket> {

    private final Random random;
    private final Map<InetSocketAddress, Outstanding> servers = new HashMap<>();

    ClientChannel(Random random) {
        this.random = random;
    }

    void begin(Channel channel, Exchange exchange) {
        if (!channel.isActive()) {
            exchange.giveUp();
            return;
        }
        servers.computeIfAbsent(exchange.server(), server -> to(server, channel))
                .begin(exchange);
    }

    private Outstanding to(InetSocketAddress server, Channel channel) {
        return new Outstanding(channel.eventLoop(), random, octets -> {
            var unused = channel.writeAndFlush(new DatagramPacket(Unpooled.wrappedBuffer(octets), server));
        });
    }

    @Override
    protected void channelRead0(ChannelHandlerContext context, DatagramPacket datagram) {
        Outstanding outstanding = servers.get(datagram.sender());
        if (outstanding != null) {
            outstanding.receive(ByteBufUtil.getBytes(datagram.content()));
        }
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        List.copyOf(servers.values()).forEach(Outstanding::close);
        servers.clear();
    }

    /** An ICMP "port unreachable" and the like: the time-out tells the sender. */
    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable fault) {
        context.flush();
    }
}
