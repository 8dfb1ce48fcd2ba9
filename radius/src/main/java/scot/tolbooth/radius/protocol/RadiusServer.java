package scot.tolbooth.radius.protocol;

import io.netty.bootstrap.Bootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.FixedRecvByteBufAllocator;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.RecvByteBufAllocator;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.nio.NioDatagramChannel;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import scot.tolbooth.radius.nas.NasDirectory;
import scot.tolbooth.radius.nas.SigningHabits;

/** Listens on both UDP ports from the start of the service to its end. */
final class RadiusServer implements SmartLifecycle, RadiusPorts {

    private static final Logger LOG = LoggerFactory.getLogger(RadiusServer.class);
    private static final Duration DRAIN = Duration.ofSeconds(3);

    /** Takes what has come in together, rather than ask for each datagram whether there is one. */
    private static final RecvByteBufAllocator RECEIVE =
            new FixedRecvByteBufAllocator(Frame.LONGEST).maxMessagesPerRead(64);

    private final RadiusSettings settings;
    private final EdgeParts parts;
    private final RadSecListener radSec;
    private final List<Channel> channels = new ArrayList<>();
    private final Map<RadiusService, Integer> ports = new EnumMap<>(RadiusService.class);
    private final EventLoopGroup loops = new MultiThreadIoEventLoopGroup(2, NioIoHandler.newFactory());
    private volatile int radSecPort = -1;
    private volatile boolean running;

    RadiusServer(RadiusSettings settings, RadSecSettings radSecSettings, Surroundings surroundings) {
        this.settings = settings;
        this.parts = new EdgeParts(
                surroundings.directory(),
                surroundings.signing(),
                surroundings.handlers(),
                new RateLimit(settings.requestsPerSecond()),
                new InFlight(),
                surroundings.counters(),
                surroundings.connections(),
                surroundings.clock(),
                settings.rejectDelay());
        this.radSec = new RadSecListener(radSecSettings, parts);
    }

    /** What a server works with. */
    record Surroundings(
            NasDirectory directory,
            SigningHabits signing,
            List<RequestHandler> handlers,
            RadiusCounters counters,
            RadSecConnections connections,
            Clock clock) {}

    @Override
    public void start() {
        try {
            for (RadiusService service : RadiusService.values()) {
                ports.put(service, listen(service));
            }
            radSecPort = radSec.open(loops);
        } catch (ListenerException failure) {
            stop();
            throw failure;
        }
        running = true;
        LOG.info("RADIUS listens on UDP ports {} and {}", authentication(), accounting());
        if (radSecPort >= 0) {
            LOG.info("RadSec listens on TCP port {}", radSecPort);
        }
    }

    @Override
    public void stop() {
        running = false;
        parts.inFlight().close(DRAIN);
        radSec.close();
        channels.forEach(channel -> channel.close().awaitUninterruptibly());
        loops.shutdownGracefully(0, 2, TimeUnit.SECONDS).awaitUninterruptibly();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int authentication() {
        return port(RadiusService.AUTHENTICATION);
    }

    @Override
    public int accounting() {
        return port(RadiusService.ACCOUNTING);
    }

    /** The TCP port of RadSec; -1 where there is none. */
    int radSec() {
        return radSecPort;
    }

    private int port(RadiusService service) {
        Integer port = ports.get(service);
        if (port == null) {
            throw new IllegalStateException("RADIUS does not listen yet");
        }
        return port;
    }

    private int listen(RadiusService service) {
        int port = settings.port(service);
        if (settings.addresses().isEmpty()) {
            return bind(service, new InetSocketAddress(port));
        }
        for (String address : settings.addresses()) {
            port = bind(service, new InetSocketAddress(address, port));
        }
        return port;
    }

    private int bind(RadiusService service, InetSocketAddress address) {
        var bound = new Bootstrap()
                .group(loops)
                .channel(NioDatagramChannel.class)
                .option(ChannelOption.RECVBUF_ALLOCATOR, RECEIVE)
                .option(ChannelOption.SO_RCVBUF, 1 << 20)
                .handler(new UdpEdge(service, parts))
                .bind(address)
                .awaitUninterruptibly();
        if (!bound.isSuccess()) {
            throw new ListenerException(
                    (settings.addresses().isEmpty() ? "" : "tolbooth.radius.addresses, ") + service.setting()
                            + ": cannot listen on UDP " + address + " ("
                            + bound.cause().getMessage() + ")",
                    bound.cause());
        }
        channels.add(bound.channel());
        return ((InetSocketAddress) bound.channel().localAddress()).getPort();
    }
}
