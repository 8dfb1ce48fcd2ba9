package scot.tolbooth.radius.protocol;

import io.netty.bootstrap.Bootstrap;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.FixedRecvByteBufAllocator;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.nio.NioDatagramChannel;
import java.net.InetSocketAddress;
import java.security.SecureRandom;
import java.util.concurrent.TimeUnit;

/** Opens RADIUS clients that share one thread; closing it closes them all. */
public final class RadiusClients implements AutoCloseable {

    private final EventLoopGroup loop = new MultiThreadIoEventLoopGroup(1, NioIoHandler.newFactory());
    private final SecureRandom random;

    public RadiusClients(SecureRandom random) {
        this.random = random;
    }

    /**
     * Opens a client that sends from there.
     *
     * @param local an address of this machine; port 0 picks a free one
     * @throws ListenerException if the address cannot be had
     */
    public RadiusClient open(InetSocketAddress local) {
        ClientChannel handler = new ClientChannel(random);
        var bound = new Bootstrap()
                .group(loop)
                .channel(NioDatagramChannel.class)
                .option(ChannelOption.RECVBUF_ALLOCATOR, new FixedRecvByteBufAllocator(Frame.LONGEST))
                .handler(handler)
                .bind(local)
                .awaitUninterruptibly();
        if (!bound.isSuccess()) {
            throw new ListenerException("no RADIUS client can send from " + local, bound.cause());
        }
        return new RadiusClient(bound.channel(), handler);
    }

    @Override
    public void close() {
        loop.shutdownGracefully(0, 2, TimeUnit.SECONDS).awaitUninterruptibly();
    }
}
