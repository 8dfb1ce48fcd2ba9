package scot.tolbooth.portal.demo.agent;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.snmp4j.smi.OctetString;
import scot.tolbooth.inventory.device.SnmpCredentials.Community;
import scot.tolbooth.inventory.device.SnmpVersion;

/** All agents of SNMP versions 1 and 2c: a UDP port each on loopback, one thread for all of them. */
final class CommunityAgents implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(CommunityAgents.class);
    private static final int LARGEST_DATAGRAM = 65_507;
    private static final long STOP_MILLIS = 2_000;

    private final Selector selector;
    private final Thread thread;
    private final ByteBuffer received = ByteBuffer.allocate(LARGEST_DATAGRAM);
    private final PriorityQueue<Delayed> delayed = new PriorityQueue<>();

    /** An answer that a slow device has not sent yet. */
    private record Delayed(long dueNanos, DatagramChannel channel, SocketAddress to, ByteBuffer datagram)
            implements Comparable<Delayed> {

        @Override
        public int compareTo(Delayed other) {
            return Long.compare(dueNanos - other.dueNanos, 0);
        }
    }

    CommunityAgents(List<SnmpAgent> agents) {
        try {
            selector = Selector.open();
            for (SnmpAgent agent : agents) {
                open(agent).register(selector, SelectionKey.OP_READ, agent);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        thread = new Thread(this::run, "demo-agents");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() {
        try {
            thread.interrupt();
            thread.join(STOP_MILLIS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private DatagramChannel open(SnmpAgent agent) throws IOException {
        DatagramChannel channel = DatagramChannel.open();
        try {
            channel.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), agent.port()));
            channel.configureBlocking(false);
            return channel;
        } catch (BindException taken) {
            channel.close();
            closeAll();
            throw new PortTakenException(agent.port(), taken);
        }
    }

    private void run() {
        try {
            while (!thread.isInterrupted()) {
                selector.select(this::serve, millisToNextAnswer());
                sendDue();
            }
        } catch (IOException failure) {
            LOG.error("The simulated devices stop answering", failure);
        } finally {
            closeAll();
        }
    }

    private void serve(SelectionKey key) {
        DatagramChannel channel = (DatagramChannel) key.channel();
        SnmpAgent agent = (SnmpAgent) key.attachment();
        try {
            received.clear();
            SocketAddress from = channel.receive(received);
            if (from != null && agent.isReachable()) {
                received.flip();
                Optional<ByteBuffer> answer = answer(agent, received);
                answer.ifPresent(datagram -> send(agent, channel, from, datagram));
            }
        } catch (IOException unreadable) {
            LOG.debug("A simulated device met a datagram it cannot read", unreadable);
        }
    }

    private static Optional<ByteBuffer> answer(SnmpAgent agent, ByteBuffer datagram) throws IOException {
        CommunityMessage request = CommunityMessage.decode(datagram);
        if (!(agent.accepts() instanceof Community accepted)
                || !request.community().equals(new OctetString(accepted.community()))) {
            return Optional.empty();
        }
        boolean wide = request.version() == CommunityMessage.V2C;
        if (wide == (accepted.version() == SnmpVersion.V1)) {
            return Optional.empty();
        }
        var response = agent.answer(request.pdu(), wide);
        return Optional.of(new CommunityMessage(request.version(), request.community(), response).encode());
    }

    private void send(SnmpAgent agent, DatagramChannel channel, SocketAddress to, ByteBuffer datagram) {
        delayed.add(new Delayed(System.nanoTime() + agent.delay().toNanos(), channel, to, datagram));
        sendDue();
    }

    private void sendDue() {
        while (!delayed.isEmpty() && delayed.peek().dueNanos() - System.nanoTime() <= 0) {
            Delayed due = delayed.remove();
            try {
                due.channel().send(due.datagram(), due.to());
            } catch (IOException lost) {
                LOG.debug("An answer of a simulated device was lost", lost);
            }
        }
    }

    private long millisToNextAnswer() {
        Delayed next = delayed.peek();
        return next == null ? 0 : Math.max(1, (next.dueNanos() - System.nanoTime()) / 1_000_000);
    }

    private void closeAll() {
        for (SelectionKey key : selector.keys()) {
            closeQuietly(key.channel());
        }
        closeQuietly(selector);
    }

    private static void closeQuietly(java.io.Closeable closeable) {
        try {
            closeable.close();
        } catch (IOException failure) {
            LOG.debug("Not closed cleanly", failure);
        }
    }
}
