package scot.tolbooth.collector.snmp;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.LongSupplier;
import org.snmp4j.TransportMapping;
import org.snmp4j.TransportStateReference;
import org.snmp4j.smi.Address;
import org.snmp4j.smi.UdpAddress;
import org.snmp4j.transport.DefaultUdpTransportMapping;
import org.snmp4j.transport.TransportListener;
import scot.tolbooth.inventory.device.SnmpCredentials;

/**
 * Takes SNMP notifications (versions 1, 2c and 3) on one UDP port: only from addresses that are known, only with the
 * credentials that belong to the address, and no more than so many a second.
 */
public final class TrapPort implements AutoCloseable, TransportListener {

    private static final int LONGEST_MESSAGE = 65_507;

    /** Those that are used rarely are made anew, so that credentials which nobody has any more take no room. */
    private static final int MOST_DECODERS = 2_000;

    private final DefaultUdpTransportMapping socket;
    private final TrapSenders senders;
    private final TrapListener listener;
    private final LongSupplier nanos;
    private final Clock clock;
    private final TrapRate rate = new TrapRate();
    private final Map<SnmpCredentials, TrapDecoder> decoders = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<SnmpCredentials, TrapDecoder> eldest) {
            return size() > MOST_DECODERS;
        }
    };

    /**
     * Opens it.
     *
     * @param port UDP port; 0 picks a free one
     * @param nanos a clock that only runs forward, in nanoseconds
     * @throws IOException if the port is taken
     */
    public TrapPort(int port, TrapSenders senders, TrapListener listener, LongSupplier nanos, Clock clock)
            throws IOException {
        this.senders = senders;
        this.listener = listener;
        this.nanos = nanos;
        this.clock = clock;
        this.socket = new DefaultUdpTransportMapping(new UdpAddress(port));
        this.socket.setMaxInboundMessageSize(LONGEST_MESSAGE);
        this.socket.addTransportListener(this);
        this.socket.listen();
    }

    /** The port on which it listens. */
    public int port() {
        return socket.getListenAddress().getPort();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    @Override
    public <A extends Address> void processMessage(
            TransportMapping<? super A> mapping, A address, ByteBuffer message, TransportStateReference state) {
        InetAddress source = ((UdpAddress) address).getInetAddress();
        List<SnmpCredentials> known = senders.at(source);
        if (known.isEmpty()) {
            // Before the rate, of which strangers must not take away.
            listener.dropped(source, TrapListener.Dropped.UNKNOWN_SOURCE);
            return;
        }
        if (!rate.admits(source, nanos.getAsLong())) {
            listener.dropped(source, TrapListener.Dropped.TOO_MANY);
            return;
        }
        AtomicBoolean taken = new AtomicBoolean();
        for (SnmpCredentials credentials : known) {
            if (!taken.get()) {
                decoder(credentials)
                        .decode(new TrapDecoder.Datagram<>(mapping, address, message.duplicate(), state), trap -> {
                            taken.set(true);
                            listener.received(new TrapMessage(source, trap.trap(), trap.inform()));
                        });
            }
        }
        if (!taken.get()) {
            listener.dropped(source, TrapListener.Dropped.WRONG_CREDENTIALS);
        }
    }

    private TrapDecoder decoder(SnmpCredentials credentials) {
        synchronized (decoders) {
            return decoders.computeIfAbsent(credentials, known -> new TrapDecoder(known, clock));
        }
    }
}
