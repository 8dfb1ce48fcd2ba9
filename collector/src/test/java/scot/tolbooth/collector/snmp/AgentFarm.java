package scot.tolbooth.collector.snmp;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Many SNMPv2c agents with the same objects, each on a loopback port of its own, answered by one thread. */
final class AgentFarm implements AutoCloseable {

    /** As agents do that avoid fragments. */
    private static final int LARGEST_RESPONSE = 1_300;

    private static final int PORTS_OF_AN_ADDRESS = 15_000;

    private final AgentObjects objects = new AgentObjects();
    private final long started = System.nanoTime();
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
    static AgentFarm start(int answering, int silent) {
        try {
            AgentFarm farm = new AgentFarm(answering, silent);
            farm.thread.start();
            return farm;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    AgentFarm with(String oid, String type, String value) {
        objects.put(oid, type, value);
        return this;
    }

    /** Such as {@code 127.0.0.1:40001}. */
    String address(int agent) {
        DatagramSocket socket = channels.get(agent).socket();
        return socket.getLocalAddress().getHostAddress() + ":" + socket.getLocalPort();
    }

    /** An object that goes up by so much each second from now on. */
    AgentFarm counting(String oid, String type, long start, long perSecond) {
        objects.put(oid, type, () -> Long.toString(start + seconds() * perSecond));
        return this;
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

    private long seconds() {
        return TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - started);
    }

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
