package scot.tolbooth.collector.snmp;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;

/**
 * Many SNMPv2c agents with the same objects, each on a loopback port of its own, answered by one thread whose processor
 * time can be told apart from that of whoever asks.
 */
public final class AgentFarm implements AutoCloseable {

    /** As agents do that avoid fragments. */
    private static final int LARGEST_RESPONSE = 1_300;

    private static final int PORTS_OF_AN_ADDRESS = 15_000;

    private final AgentObjects objects = new AgentObjects();
    private final List<Counting> counting = new CopyOnWriteArrayList<>();
    private final long started = System.nanoTime();
    private long counted;
    private final List<DatagramChannel> channels = new ArrayList<>();
    private final Selector selector;
    private final Thread thread;

    private AgentFarm(int answering, int silent) throws IOException {
        selector = Selector.open();
        for (int i = 0; i < answering + silent; i++) {
            DatagramChannel channel = DatagramChannel.open();
            channel.bind(new InetSocketAddress(loopback(i), 0));
            channels.add(channel);
            if (i < answering) {
                channel.configureBlocking(false);
                channel.register(selector, SelectionKey.OP_READ);
            }
        }
        thread = new Thread(this::answer, "agent-farm");
        thread.setDaemon(true);
    }

    /** An address has only so many ports to give. */
    private static InetAddress loopback(int agent) throws IOException {
        return InetAddress.getByAddress(new byte[] {127, 0, 0, (byte) (1 + agent / PORTS_OF_AN_ADDRESS)});
    }

    /**
     * Starts the agents.
     *
     * @param silent agents after the answering ones that never answer
     */
    public static AgentFarm start(int answering, int silent) {
        try {
            AgentFarm farm = new AgentFarm(answering, silent);
            farm.thread.start();
            return farm;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    public AgentFarm with(String oid, String type, String value) {
        objects.put(oid, type, value);
        return this;
    }

    public int port(int agent) {
        return channels.get(agent).socket().getLocalPort();
    }

    /** Such as {@code 127.0.0.1:40001}. */
    public String address(int agent) {
        return channels.get(agent).socket().getLocalAddress().getHostAddress() + ":" + port(agent);
    }

    /** An object that goes up by so much each second from now on. */
    public AgentFarm counting(String oid, String type, long start, long perSecond) {
        counting.add(new Counting(oid, type, start, perSecond));
        return with(oid, type, Long.toString(start));
    }

    /** Processor time of all agents together so far, in nanoseconds. */
    public long processorNanos() {
        return ManagementFactory.getThreadMXBean().getThreadCpuTime(thread.getId());
    }

    @Override
    public void close() {
        try {
            selector.close();
            thread.join();
            for (DatagramChannel channel : channels) {
                channel.close();
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void answer() {
        ByteBuffer buffer = ByteBuffer.allocate(65_536);
        try {
            while (selector.isOpen()) {
                selector.select();
                if (selector.isOpen()) {
                    count();
                    for (SelectionKey key : selector.selectedKeys()) {
                        answer((DatagramChannel) key.channel(), buffer);
                    }
                    selector.selectedKeys().clear();
                }
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void count() {
        long seconds = TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - started);
        if (seconds > counted) {
            counted = seconds;
            counting.forEach(one -> objects.put(one.oid, one.type, Long.toString(one.start + seconds * one.perSecond)));
        }
    }

    private record Counting(String oid, String type, long start, long perSecond) {}

    private void answer(DatagramChannel channel, ByteBuffer buffer) throws IOException {
        buffer.clear();
        SocketAddress from = channel.receive(buffer);
        if (from != null) {
            buffer.flip();
            channel.send(response(buffer), from);
        }
    }

    private ByteBuffer response(ByteBuffer request) throws IOException {
        CommunityMessage message = CommunityMessage.decode(request);
        return message.answeredWith(objects.respond(message.pdu(), false, LARGEST_RESPONSE));
    }
}
