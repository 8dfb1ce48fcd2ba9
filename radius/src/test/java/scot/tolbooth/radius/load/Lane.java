package scot.tolbooth.radius.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.util.Arrays;
import java.util.function.BiFunction;

/**
 * Requests to one port: one socket for each NAS, 256 identifiers on each, taken in turn. Belongs to one thread.
 */
final class Lane implements AutoCloseable {

    private static final int IDENTIFIERS = 256;
    private static final int SLOTS = LoadPackets.NASES * IDENTIFIERS;
    private static final int CHECKED = 16;
    private static final int FREE = -1;

    private final DatagramChannel[] channels = new DatagramChannel[LoadPackets.NASES];
    private final byte[][] packets;
    private final int code;
    private final LoadPackets check = new LoadPackets();
    private final ByteBuffer buffer = ByteBuffer.allocateDirect(4_096);
    private final int[] underWay = new int[SLOTS];
    private final long[] sentAt;
    private final long[] sentLast;
    private final long[] took;
    private int resent;
    private int lost;
    private int wrong;
    private int checked;

    /**
     * Opens its sockets.
     *
     * @param code of the reply that each request should have
     * @param packet makes the packet of a request, for where it comes from
     */
    Lane(int port, int count, int code, BiFunction<Integer, LoadPackets.Origin, byte[]> packet) {
        this.code = code;
        this.packets = new byte[count][];
        for (int request = 0; request < count; request++) {
            packets[request] = packet.apply(
                    request,
                    new LoadPackets.Origin(request % LoadPackets.NASES, request / LoadPackets.NASES % IDENTIFIERS));
        }
        this.sentAt = new long[count];
        this.sentLast = new long[count];
        this.took = new long[count];
        Arrays.fill(underWay, FREE);
        try {
            for (int nas = 0; nas < channels.length; nas++) {
                channels[nas] = DatagramChannel.open()
                        .setOption(StandardSocketOptions.SO_RCVBUF, 1 << 20)
                        .bind(new InetSocketAddress(LoadPackets.address(nas), 0))
                        .connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
                channels[nas].configureBlocking(false);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    int count() {
        return packets.length;
    }

    int resent() {
        return resent;
    }

    int lost() {
        return lost;
    }

    int wrong() {
        return wrong;
    }

    int checked() {
        return checked;
    }

    /** Nanoseconds from the first sending to the reply, of what was answered. */
    long[] took() {
        return Arrays.stream(took).filter(nanos -> nanos > 0).toArray();
    }

    void register(Selector selector) throws IOException {
        for (int nas = 0; nas < channels.length; nas++) {
            channels[nas].register(selector, SelectionKey.OP_READ, new Socket(this, nas));
        }
    }

    /** One of its sockets. */
    record Socket(Lane lane, int nas) {}

    boolean hasRoomFor(int request) {
        return underWay[request % SLOTS] == FREE;
    }

    void send(int request) throws IOException {
        underWay[request % SLOTS] = request;
        sentAt[request] = System.nanoTime();
        sendAgain(request, sentAt[request]);
    }

    private void sendAgain(int request, long now) throws IOException {
        sentLast[request] = now;
        channels[request % LoadPackets.NASES].write(ByteBuffer.wrap(packets[request]));
    }

    /** Takes one datagram in: the request that it answers, -1 where it answers none, -2 where nothing has come. */
    int receive(int nas) throws IOException {
        buffer.clear();
        int length = channels[nas].read(buffer);
        if (length <= 0) {
            return -2;
        }
        int slot = (buffer.get(1) & 0xff) * LoadPackets.NASES + nas;
        int request = underWay[slot];
        if (request == FREE) {
            return -1;
        }
        took[request] = System.nanoTime() - sentAt[request];
        underWay[slot] = FREE;
        if ((buffer.get(0) & 0xff) != code || !isGenuine(request, length)) {
            wrong++;
        }
        return request;
    }

    private boolean isGenuine(int request, int length) {
        if (request % CHECKED != 0) {
            return true;
        }
        checked++;
        byte[] reply = new byte[length];
        buffer.get(0, reply);
        return check.isSigned(reply, packets[request]);
    }

    /** Sends again what waits for too long, and gives up what waits for far too long. Returns how many were given up. */
    int care(long now, long patience) throws IOException {
        int givenUp = 0;
        for (int slot = 0; slot < SLOTS; slot++) {
            int request = underWay[slot];
            if (request != FREE && now - sentAt[request] > 4 * patience) {
                underWay[slot] = FREE;
                givenUp++;
            } else if (request != FREE && now - sentLast[request] > patience) {
                resent++;
                sendAgain(request, now);
            }
        }
        lost += givenUp;
        return givenUp;
    }

    @Override
    public void close() {
        try {
            for (DatagramChannel channel : channels) {
                channel.close();
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
