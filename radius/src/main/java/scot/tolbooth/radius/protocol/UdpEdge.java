package scot.tolbooth.radius.protocol;

import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.channel.socket.DatagramPacket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import scot.tolbooth.radius.QuietLog;
import scot.tolbooth.radius.nas.KnownNas;

/** One UDP port. */
final class UdpEdge extends SimpleChannelInboundHandler<DatagramPacket> {

    private static final Logger LOG = LoggerFactory.getLogger(UdpEdge.class);

    private final EdgeParts parts;
    private final RequestDesk desk;
    private final QuietLog quietLog = new QuietLog(Duration.ofMinutes(1));

    UdpEdge(RadiusService service, EdgeParts parts) {
        this.parts = parts;
        this.desk = new RequestDesk(Port.udp(service), parts);
    }

    @Override
    protected void channelRead0(ChannelHandlerContext context, DatagramPacket datagram) {
        InetSocketAddress sender = datagram.sender();
        Optional<KnownNas> nas = parts.directory().find(sender.getAddress());
        if (nas.isEmpty()) {
            dropUnknown(sender.getAddress());
            return;
        }
        Caller caller = new Caller(sender, sender.getAddress(), context.executor(), octets -> {
            var unused = context.writeAndFlush(new DatagramPacket(Unpooled.wrappedBuffer(octets.toBytes()), sender));
        });
        desk.receive(ByteBufUtil.getBytes(datagram.content()), nas.get(), caller);
    }

    private void dropUnknown(InetAddress source) {
        parts.counters().drop(DropReason.UNKNOWN_CLIENT, null);
        quietLog.run(() -> LOG.warn(
                "Requests from {} are dropped: {}", source.getHostAddress(), DropReason.UNKNOWN_CLIENT.meaning()));
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable fault) {
        quietLog.run(() -> LOG.error("A RADIUS datagram could not be handled", fault));
        parts.counters().drop(DropReason.FAILED, null);
    }
}
