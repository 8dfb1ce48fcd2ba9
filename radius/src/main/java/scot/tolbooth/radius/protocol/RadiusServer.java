package scot.tolbooth.radius.protocol;

import io.netty.bootstrap.Bootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.FixedRecvByteBufAllocator;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.nio.NioDatagramChannel;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import scot.tolbooth.radius.nas.NasDirectory;

/** Listens on both UDP ports from the start of the service to its end. */
final class RadiusServer implements SmartLifecycle, RadiusPorts {

    private static final Logger LOG = LoggerFactory.getLogger(RadiusServer.class);
    private static final Duration DRAIN = Duration.ofSeconds(3);

    private final RadiusSettings settings;
    private final EdgeParts parts;
    private final ThreadPoolExecutor workers;
    private final List<Channel> channels = new ArrayList<>();
    private final Map<RadiusService, Integer> ports = new EnumMap<>(RadiusService.class);
    private final EventLoopGroup loops = new MultiThreadIoEventLoopGroup(2, NioIoHandler.newFactory());
    private volatile boolean running;

    RadiusServer(
            RadiusSettings settings,
            NasDirectory directory,
            List<RequestHandler> handlers,
            RadiusCounters counters,
            Clock clock) {
        this.settings = settings;
        this.workers = workers(settings);
        this.parts = new EdgeParts(
                directory, List.copyOf(handlers), workers, new InFlight(), counters, clock, settings.rejectDelay());
    }

    @Override
    public void start() {
        try {
            for (RadiusService service : RadiusService.values()) {
                ports.put(service, listen(service));
            }
        } catch (ListenerException failure) {
            stop();
            throw failure;
        }
        running = true;
        LOG.info("RADIUS listens on UDP ports {} and {}", authentication(), accounting());
    }

    @Override
    public void stop() {
        running = false;
        parts.inFlight().close(DRAIN);
        channels.forEach(channel -> channel.close().awaitUninterruptibly());
        workers.shutdown();
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
                .option(ChannelOption.RECVBUF_ALLOCATOR, new FixedRecvByteBufAllocator(Frame.LONGEST))
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

    private static ThreadPoolExecutor workers(RadiusSettings settings) {
        AtomicInteger count = new AtomicInteger();
        ThreadPoolExecutor workers = new ThreadPoolExecutor(
                settings.workers(),
                settings.workers(),
                1,
                TimeUnit.MINUTES,
                new ArrayBlockingQueue<>(settings.queue()),
                task -> new Thread(task, "radius-" + count.incrementAndGet()));
        workers.allowCoreThreadTimeOut(true);
        return workers;
    }
}
