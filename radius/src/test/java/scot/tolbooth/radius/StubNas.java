package scot.tolbooth.radius;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.SocketException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The end of RFC 5176 that a NAS has, over UDP on loopback. */
public final class StubNas implements AutoCloseable {

    private final DatagramSocket socket;
    private final StubControl control;

    public StubNas(String secret) {
        control = new StubControl(secret);
        try {
            socket = new DatagramSocket(0, InetAddress.getLoopbackAddress());
        } catch (SocketException noLoopback) {
            throw new UncheckedIOException(noLoopback);
        }
        Thread thread = new Thread(this::run, "stub-nas");
        thread.setDaemon(true);
        thread.start();
    }

    public int port() {
        return socket.getLocalPort();
    }

    /** What it makes of requests. */
    public StubControl control() {
        return control;
    }

    /** Every request that was signed rightly, as it came. */
    public List<byte[]> requests() {
        return control.requests();
    }

    public byte[] last() {
        return control.last();
    }

    private void run() {
        try {
            while (!socket.isClosed()) {
                DatagramPacket packet = new DatagramPacket(new byte[4096], 4096);
                socket.receive(packet);
                Optional<byte[]> reply = control.take(Arrays.copyOf(packet.getData(), packet.getLength()));
                if (reply.isPresent()) {
                    socket.send(new DatagramPacket(reply.get(), reply.get().length, packet.getSocketAddress()));
                }
            }
        } catch (IOException closed) {
            socket.close();
        }
    }

    @Override
    public void close() {
        socket.close();
    }
}
