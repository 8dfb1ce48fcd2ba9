package scot.tolbooth.radius.fault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.SocketException;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A bad line between NASes and the service: of each direction's packets one in twenty comes twice, one in twenty late and
 * so behind others, and one in fifty never.
 */
final class PacketRelay implements AutoCloseable {

    private static final double TWICE = 0.05;
    private static final double LATE = 0.05;
    private static final double NEVER = 0.02;
    private static final int LONGEST_DELAY_MILLIS = 400;

    final AtomicInteger duplicated = new AtomicInteger();
    final AtomicInteger delayed = new AtomicInteger();
    final AtomicInteger lost = new AtomicInteger();

    private final DatagramSocket front;
    private final Random random;
    /** A socket towards the service for each NAS, whose reports must be told apart. */
    private final Map<SocketAddress, DatagramSocket> backs = new ConcurrentHashMap<>();

    private final ScheduledExecutorService late = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "packet-relay-late");
        thread.setDaemon(true);
        return thread;
    });

    PacketRelay(InetSocketAddress service, long seed) {
        this.random = new Random(seed);
        this.front = socket();
        start(() -> pass(front, packet -> back(packet.getSocketAddress()), service));
    }

    InetSocketAddress address() {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), front.getLocalPort());
    }

    @Override
    public void close() {
        front.close();
        backs.values().forEach(DatagramSocket::close);
        late.shutdownNow();
    }

    /** By which socket a packet goes on. */
    private interface Way {
        DatagramSocket of(DatagramPacket packet);
    }

    private DatagramSocket back(SocketAddress nas) {
        return backs.computeIfAbsent(nas, any -> {
            DatagramSocket back = socket();
            start(() -> pass(back, packet -> front, nas));
            return back;
        });
    }

    private void pass(DatagramSocket from, Way way, SocketAddress to) {
        try {
            while (!from.isClosed()) {
                DatagramPacket packet = new DatagramPacket(new byte[4_096], 4_096);
                from.receive(packet);
                byte[] octets = Arrays.copyOf(packet.getData(), packet.getLength());
                treat(new DatagramPacket(octets, octets.length, to), way.of(packet));
            }
        } catch (IOException closed) {
            from.close();
        }
    }

    private void treat(DatagramPacket packet, DatagramSocket by) {
        double fate;
        int delay;
        synchronized (random) {
            fate = random.nextDouble();
            delay = random.nextInt(LONGEST_DELAY_MILLIS);
        }
        if (fate < NEVER) {
            lost.incrementAndGet();
        } else if (fate < NEVER + LATE) {
            delayed.incrementAndGet();
            later(packet, by, delay);
        } else {
            send(packet, by);
            if (fate < NEVER + LATE + TWICE) {
                duplicated.incrementAndGet();
                later(packet, by, delay);
            }
        }
    }

    private void later(DatagramPacket packet, DatagramSocket by, int delay) {
        if (!late.isShutdown()) {
            var unused = late.schedule(() -> send(packet, by), delay, TimeUnit.MILLISECONDS);
        }
    }

    private static void send(DatagramPacket packet, DatagramSocket by) {
        try {
            by.send(packet);
        } catch (IOException closed) {
            by.close();
        }
    }

    private static DatagramSocket socket() {
        try {
            return new DatagramSocket(0, InetAddress.getLoopbackAddress());
        } catch (SocketException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void start(Runnable work) {
        Thread thread = new Thread(work, "packet-relay");
        thread.setDaemon(true);
        thread.start();
    }
}
