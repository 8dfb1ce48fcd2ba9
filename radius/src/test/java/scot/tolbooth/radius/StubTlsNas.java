package scot.tolbooth.radius;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import org.jspecify.annotations.Nullable;

/** A NAS that holds one RadSec connection open (RFC 6614), asks on it and is asked on it. */
public final class StubTlsNas implements AutoCloseable {

    private static final byte[] SECRET = "radsec".getBytes(StandardCharsets.UTF_8);
    private static final int ACCOUNTING_REQUEST = 4;
    private static final int ACCOUNTING_RESPONSE = 5;
    private static final int HEADER = 20;

    private final SSLSocket socket;
    private final StubControl control = new StubControl("radsec");
    private final BlockingQueue<byte[]> responses = new LinkedBlockingQueue<>();

    public StubTlsNas(SSLContext context, int port) {
        try {
            socket = (SSLSocket) context.getSocketFactory().createSocket(InetAddress.getLoopbackAddress(), port);
            socket.startHandshake();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        Thread thread = new Thread(this::run, "stub-tls-nas");
        thread.setDaemon(true);
        thread.start();
    }

    /** What it makes of requests. */
    public StubControl control() {
        return control;
    }

    /**
     * Reports of a session, and waits for the answer.
     *
     * @param attributes as they go over the wire
     * @return whether it was acknowledged
     */
    public boolean account(int identifier, byte[] attributes) throws InterruptedException {
        byte[] request = new byte[HEADER + attributes.length];
        request[0] = ACCOUNTING_REQUEST;
        request[1] = (byte) identifier;
        request[2] = (byte) (request.length >> 8);
        request[3] = (byte) request.length;
        System.arraycopy(attributes, 0, request, HEADER, attributes.length);
        System.arraycopy(StubControl.md5(request, SECRET), 0, request, 4, 16);
        send(request);
        byte[] response = responses.poll(20, TimeUnit.SECONDS);
        return response != null && response[0] == ACCOUNTING_RESPONSE && response[1] == request[1];
    }

    /** Sends anything, even what nobody asked for. */
    public synchronized void send(byte[] packet) {
        try {
            socket.getOutputStream().write(packet);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void run() {
        try {
            DataInputStream in = new DataInputStream(socket.getInputStream());
            for (byte[] packet = read(in); packet != null; packet = read(in)) {
                if (packet[0] == ACCOUNTING_RESPONSE) {
                    responses.add(packet);
                } else {
                    control.take(packet).ifPresent(this::send);
                }
            }
        } catch (IOException | UncheckedIOException closed) {
            close();
        }
    }

    private static byte @Nullable [] read(DataInputStream in) throws IOException {
        byte[] header = in.readNBytes(4);
        if (header.length < 4) {
            return null;
        }
        int length = (header[2] & 0xff) << 8 | (header[3] & 0xff);
        byte[] packet = Arrays.copyOf(header, length);
        in.readFully(packet, 4, length - 4);
        return packet;
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
