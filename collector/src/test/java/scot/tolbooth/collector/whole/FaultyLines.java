package scot.tolbooth.collector.whole;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.time.Duration;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * The lines between the collector and its agents, all on loopback: each hands datagrams on, both ways, as well as its
 * condition lets it. What is lost is settled by the seed.
 */
final class FaultyLines implements AutoCloseable {

    private static final InetAddress LOOPBACK = InetAddress.getLoopbackAddress();

    private final Selector selector;
    private final Thread thread;
    private final long seed;
    private final Map<String, Line> lines = new ConcurrentHashMap<>();
    private final Queue<Line> fresh = new ConcurrentLinkedQueue<>();
    private final PriorityQueue<Late> late = new PriorityQueue<>();
    private final AtomicLong asked = new AtomicLong();
    private final ByteBuffer buffer = ByteBuffer.allocate(65_536);

    FaultyLines(long seed) {
        this.seed = seed;
        try {
            selector = Selector.open();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        thread = new Thread(this::run, "faulty-lines");
        thread.setDaemon(true);
        thread.start();
    }

    /**
     * What becomes of a datagram on its way.
     *
     * @param lost share of those that get lost, each way
     * @param delay of what comes back
     * @param garbled whether what comes back is noise
     */
    record Condition(double lost, Duration delay, boolean garbled) {

        static final Condition GOOD = new Condition(0, Duration.ZERO, false);
        static final Condition CUT = new Condition(1, Duration.ZERO, false);
        static final Condition NOISE = new Condition(0, Duration.ZERO, true);

        static Condition lossy(double lost) {
            return new Condition(lost, Duration.ZERO, false);
        }

        static Condition slow(Duration delay) {
            return new Condition(0, delay, false);
        }
    }

    private record Late(long at, Line line, ByteBuffer datagram) implements Comparable<Late> {
        @Override
        public int compareTo(Late other) {
            return Long.compare(at - other.at, 0);
        }
    }

    /** Opens a line to an agent; gives the port at which the agent appears to stand. */
    int open(String name, int agentPort) {
        try {
            Line line = new Line(agentPort, new Random(seed ^ name.hashCode()));
            lines.put(name, line);
            fresh.add(line);
            selector.wakeup();
            return line.front.socket().getLocalPort();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Datagrams that askers sent and that got through, on all lines. */
    long asked() {
        return asked.get();
    }

    void set(String name, Condition condition) {
        Line line = lines.get(name);
        if (line == null) {
            throw new IllegalArgumentException("there is no line to " + name);
        }
        line.condition = condition;
    }

    @Override
    public void close() {
        try {
            selector.close();
            thread.join();
            for (Line line : lines.values()) {
                line.front.close();
                line.back.close();
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        try {
            while (selector.isOpen()) {
                Late next = late.peek();
                long wait =
                        next == null ? 0 : Math.max(1, TimeUnit.NANOSECONDS.toMillis(next.at - System.nanoTime()) + 1);
                selector.select(wait);
                register();
                if (selector.isOpen()) {
                    for (SelectionKey key : selector.selectedKeys()) {
                        pass((Line) key.attachment(), (DatagramChannel) key.channel());
                    }
                    selector.selectedKeys().clear();
                    deliver();
                }
            }
        } catch (java.nio.channels.ClosedSelectorException over) {
            return;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void register() throws IOException {
        for (Line line = fresh.poll(); line != null; line = fresh.poll()) {
            line.front.register(selector, SelectionKey.OP_READ, line);
            line.back.register(selector, SelectionKey.OP_READ, line);
        }
    }

    private void deliver() throws IOException {
        while (!late.isEmpty() && late.peek().at - System.nanoTime() <= 0) {
            Late due = late.remove();
            due.line.back(due.datagram);
        }
    }

    private void pass(Line line, DatagramChannel from) throws IOException {
        buffer.clear();
        SocketAddress sender = from.receive(buffer);
        if (sender == null) {
            return;
        }
        buffer.flip();
        Condition condition = line.condition;
        boolean lost = condition.lost > 0 && line.random.nextDouble() < condition.lost;
        if (lost) {
            return;
        }
        if (line.front.equals(from)) {
            line.asker = sender;
            asked.incrementAndGet();
            line.back.send(buffer, line.agent);
            return;
        }
        byte[] octets = new byte[buffer.remaining()];
        buffer.get(octets);
        if (condition.garbled) {
            line.random.nextBytes(octets);
        }
        ByteBuffer datagram = ByteBuffer.wrap(octets);
        if (condition.delay.isZero()) {
            line.back(datagram);
        } else {
            late.add(new Late(System.nanoTime() + condition.delay.toNanos(), line, datagram));
        }
    }

    private static final class Line {

        private final DatagramChannel front = bound();
        private final DatagramChannel back = bound();
        private final InetSocketAddress agent;
        private final Random random;
        private volatile Condition condition = Condition.GOOD;
        private @Nullable SocketAddress asker;

        private Line(int agentPort, Random random) throws IOException {
            this.agent = new InetSocketAddress(LOOPBACK, agentPort);
            this.random = random;
        }

        private void back(ByteBuffer datagram) throws IOException {
            if (asker != null) {
                front.send(datagram, asker);
            }
        }

        private static DatagramChannel bound() throws IOException {
            DatagramChannel channel = DatagramChannel.open();
            channel.bind(new InetSocketAddress(LOOPBACK, 0));
            channel.configureBlocking(false);
            return channel;
        }
    }
}
