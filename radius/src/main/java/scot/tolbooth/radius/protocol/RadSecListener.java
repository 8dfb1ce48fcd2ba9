package scot.tolbooth.radius.protocol;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.group.ChannelGroup;
import io.netty.channel.group.DefaultChannelGroup;
import io.netty.channel.socket.SocketChannel;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.handler.codec.LengthFieldBasedFrameDecoder;
import io.netty.handler.timeout.ReadTimeoutHandler;
import io.netty.util.concurrent.GlobalEventExecutor;
import java.net.InetSocketAddress;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Takes RadSec connections (RFC 6614), where that is wanted. */
final class RadSecListener {

    /** Where the length stands in a packet, and how far it is from there to the packet's end. */
    private static final int LENGTH_OFFSET = 2;

    private static final int LENGTH_SIZE = 2;
    private static final int ADJUSTMENT = -4;

    private final RadSecSettings settings;
    private final EdgeParts parts;
    private final ChannelGroup connections = new DefaultChannelGroup(GlobalEventExecutor.INSTANCE);
    private @Nullable Channel listening;

    RadSecListener(RadSecSettings settings, EdgeParts parts) {
        this.settings = settings;
        this.parts = parts;
    }

    /** Begins to listen; returns the port, or -1 where RadSec is not wanted. */
    int open(EventLoopGroup loops) {
        if (settings.certificate() == null) {
            return -1;
        }
        RadSecFiles files = new RadSecFiles(
                settings.certificate(),
                Objects.requireNonNull(settings.privateKey()),
                Objects.requireNonNull(settings.trusted()));
        var bound = new ServerBootstrap()
                .group(loops)
                .channel(NioServerSocketChannel.class)
                .childHandler(new Connection(files))
                .bind(new InetSocketAddress(settings.port()))
                .awaitUninterruptibly();
        if (!bound.isSuccess()) {
            throw new ListenerException(
                    "tolbooth.radius.radsec.port: cannot listen on TCP " + settings.port() + " ("
                            + bound.cause().getMessage() + ")",
                    bound.cause());
        }
        listening = bound.channel();
        return ((InetSocketAddress) bound.channel().localAddress()).getPort();
    }

    void close() {
        if (listening != null) {
            listening.close().awaitUninterruptibly();
        }
        connections.close().awaitUninterruptibly();
    }

    /** Each connection has a desk of its own, so that its identifiers and duplicates end with it. */
    private final class Connection extends ChannelInitializer<SocketChannel> {

        private final RadSecFiles files;

        Connection(RadSecFiles files) {
            this.files = files;
        }

        @Override
        protected void initChannel(SocketChannel channel) {
            if (connections.size() >= settings.connections()) {
                parts.counters().drop(DropReason.OVERLOADED, null);
                var unused = channel.close();
                return;
            }
            connections.add(channel);
            channel.pipeline()
                    .addLast(
                            new ReadTimeoutHandler(settings.idle().toMillis(), TimeUnit.MILLISECONDS),
                            files.current().newHandler(channel.alloc()),
                            new LengthFieldBasedFrameDecoder(
                                    Frame.LONGEST, LENGTH_OFFSET, LENGTH_SIZE, ADJUSTMENT, 0, true),
                            new RadSecEdge(parts));
        }
    }
}
