package scot.tolbooth.collector.snmp;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.ClosedSelectorException;
import java.nio.channels.DatagramChannel;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends requests of SNMPv1 and SNMPv2c and hears their responses, on one socket with one thread: the road that nearly
 * every poll takes. What follows a response runs in that thread, so it must be short.
 *
 * <p>A request is given up only after all that had arrived was read: a service that was kept from the processor for a while
 * does not take that for a silence of the devices.
 */
final class CommunityTransport implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(CommunityTransport.class);

    private static final int LONGEST_DATAGRAM = 65_535;
    private static final long TICK_MILLIS = 50;
    private static final int MOST_READ_AT_ONCE = 5_000;

    private final DatagramChannel channel;
    private final Selector selector;
    private final OidPool oids = new OidPool();
    private final Map<Integer, Asked> asked = new ConcurrentHashMap<>();
    private final PriorityQueue<Due> due = new PriorityQueue<>(Comparator.comparingLong(Due::at));
    /** Begins anywhere, so that nobody who does not see the requests can guess what they are called. */
    private final AtomicInteger requestIds = new AtomicInteger(new SecureRandom().nextInt());

    private final long started = System.nanoTime();
    private final ByteBuffer received = ByteBuffer.allocateDirect(LONGEST_DATAGRAM);
    private final byte[] datagram = new byte[LONGEST_DATAGRAM];
    private long lookedAtDeadlines = started;

    CommunityTransport(int receiveBufferBytes) {
        try {
            channel = DatagramChannel.open();
            channel.setOption(StandardSocketOptions.SO_RCVBUF, receiveBufferBytes);
            channel.bind(new InetSocketAddress(0));
            channel.configureBlocking(false);
            selector = Selector.open();
            channel.register(selector, SelectionKey.OP_READ);
        } catch (IOException failure) {
            throw new UncheckedIOException("The SNMP socket cannot be opened", failure);
        }
        Thread thread = new Thread(this::run, "snmp");
        thread.setDaemon(true);
        thread.start();
    }

    /**
     * Sends a request.
     *
     * @param timeout of one attempt
     * @param retries further attempts
     * @param then is told once: in the thread that reads, or in the caller's where it cannot be sent
     */
    void send(InetSocketAddress to, CommunityRequest request, Duration timeout, int retries, Consumer<Exchange> then) {
        int id = requestIds.getAndIncrement();
        Asked question = new Asked(id, to, request, timeout, retries, then);
        asked.put(id, question);
        if (!attempt(question)) {
            end(question, new Exchange.Silence("the request could not be sent"));
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
            selector.close();
        } catch (IOException failure) {
            throw new UncheckedIOException("The SNMP socket cannot be closed", failure);
        }
    }

    private boolean attempt(Asked question) {
        long now = System.nanoTime();
        question.sent = now;
        question.attempts++;
        synchronized (due) {
            due.add(new Due(now - started + question.timeout.toNanos(), question));
        }
        try {
            channel.send(question.message.duplicate(), question.to);
            return true;
        } catch (IOException | IllegalArgumentException unsendable) {
            // The latter for an address of a kind that this machine does not have.
            LOG.debug("A request to {} cannot be sent: {}", question.to, unsendable.toString());
            return false;
        }
    }

    private void run() {
        while (channel.isOpen()) {
            try {
                selector.select(key -> {}, TICK_MILLIS);
                read();
                long now = System.nanoTime();
                if (now - lookedAtDeadlines >= Duration.ofMillis(TICK_MILLIS).toNanos()) {
                    lookedAtDeadlines = now;
                    readAll();
                    giveUp(now - started);
                }
            } catch (ClosedChannelException | ClosedSelectorException stopped) {
                return;
            } catch (IOException | RuntimeException failure) {
                // The edge of the reading loop: one datagram that cannot be taken must not end it.
                LOG.warn("Responses are hindered and go on to be read: {}", failure.toString());
            }
        }
    }

    private void readAll() throws IOException {
        int count = 0;
        while (count < MOST_READ_AT_ONCE && read()) {
            count++;
        }
    }

    private boolean read() throws IOException {
        received.clear();
        if (channel.receive(received) == null) {
            return false;
        }
        int length = received.flip().remaining();
        received.get(datagram, 0, length);
        take(length);
        return true;
    }

    private void take(int length) {
        CommunityResponse response;
        try {
            response = CommunityResponse.read(datagram, length, oids);
        } catch (IllegalArgumentException unreadable) {
            // As if it had been lost: the request is sent again, or asked for in a smaller size.
            LOG.debug("A response cannot be read: {}", unreadable.getMessage());
            return;
        }
        Asked question = asked.get(response.requestId());
        // It may come from another address of the same device, but knows the request and the community.
        if (question != null && response.hasCommunity(question.community)) {
            end(
                    question,
                    new Exchange.Response(
                            response.bindings(),
                            response.errorStatus(),
                            response.errorIndex(),
                            Duration.ofNanos(System.nanoTime() - question.sent)));
        }
    }

    private void giveUp(long now) {
        List<Asked> late = new ArrayList<>();
        synchronized (due) {
            for (Due first = due.peek(); first != null && first.at <= now; first = due.peek()) {
                late.add(due.remove().question);
            }
        }
        for (Asked question : late) {
            if (asked.containsKey(question.id) && (question.attempts > question.retries || !attempt(question))) {
                end(
                        question,
                        new Exchange.Silence("no answer within %s s, asked %d times"
                                .formatted(question.timeout.toMillis() / 1000.0, question.attempts)));
            }
        }
    }

    private void end(Asked question, Exchange exchange) {
        if (asked.remove(question.id) != null) {
            question.then.accept(exchange);
        }
    }

    /** A request on the wire. */
    private static final class Asked {

        private final int id;
        private final InetSocketAddress to;
        private final byte[] community;
        private final ByteBuffer message;
        private final Duration timeout;
        private final int retries;
        private final Consumer<Exchange> then;
        private volatile long sent;
        private int attempts;

        private Asked(
                int id,
                InetSocketAddress to,
                CommunityRequest request,
                Duration timeout,
                int retries,
                Consumer<Exchange> then) {
            this.id = id;
            this.to = to;
            this.community = request.community();
            this.message = request.encode(id);
            this.timeout = timeout;
            this.retries = retries;
            this.then = then;
        }
    }

    /** When a request is looked at if nothing has come for it, in nanoseconds since the beginning. */
    private record Due(long at, Asked question) {}
}
