package scot.tolbooth.radius;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.SocketException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The end of RFC 5176 that a NAS has, on loopback and written apart from the service, so that both do not err alike. It
 * answers only what is signed rightly.
 */
public final class StubNas implements AutoCloseable {

    private static final int ACK = 41;
    private static final int NAK = 42;
    private static final int HEADER = 20;

    private final DatagramSocket socket;
    private final byte[] secret;
    private final List<byte[]> requests = new CopyOnWriteArrayList<>();
    private volatile int answers = ACK;
    private volatile int errorCause;
    private final AtomicInteger silences = new AtomicInteger();
    private volatile byte[] answerSecret;

    public StubNas(String secret) {
        this.secret = secret.getBytes(StandardCharsets.UTF_8);
        this.answerSecret = this.secret;
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

    public void acknowledge() {
        answers = ACK;
        silences.set(0);
        answerSecret = secret;
    }

    public void refuse(int cause) {
        answers = NAK;
        errorCause = cause;
    }

    /** So many requests get no answer. */
    public void stayingSilentFor(int count) {
        silences.set(count);
    }

    public void answerWithSecret(String other) {
        answerSecret = other.getBytes(StandardCharsets.UTF_8);
    }

    /** Every request that was signed rightly, as it came. */
    public List<byte[]> requests() {
        return requests;
    }

    public byte[] last() {
        return requests.get(requests.size() - 1);
    }

    /** The value of an attribute of the request. */
    public static Optional<String> text(byte[] request, int type) {
        return value(request, type).map(value -> new String(value, StandardCharsets.UTF_8));
    }

    public static Optional<byte[]> value(byte[] request, int type) {
        for (int at = HEADER; at < request.length; at += request[at + 1]) {
            if (request[at] == type) {
                return Optional.of(Arrays.copyOfRange(request, at + 2, at + request[at + 1]));
            }
        }
        return Optional.empty();
    }

    /** The numbers of the attributes, in order. */
    public static List<Integer> types(byte[] request) {
        List<Integer> types = new ArrayList<>();
        for (int at = HEADER; at < request.length; at += request[at + 1]) {
            types.add((int) request[at]);
        }
        return types;
    }

    private void run() {
        try {
            while (!socket.isClosed()) {
                DatagramPacket packet = new DatagramPacket(new byte[4096], 4096);
                socket.receive(packet);
                byte[] request = Arrays.copyOf(packet.getData(), packet.getLength());
                if (isSigned(request)) {
                    requests.add(request);
                    answer(packet, request);
                }
            }
        } catch (IOException closed) {
            socket.close();
        }
    }

    private void answer(DatagramPacket packet, byte[] request) throws IOException {
        if (silences.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
            return;
        }
        byte[] reply = reply(request);
        socket.send(new DatagramPacket(reply, reply.length, packet.getSocketAddress()));
    }

    /** Without Proxy-State and Message-Authenticator, as many NASes answer. A CoA has codes three further on. */
    private byte[] reply(byte[] request) {
        boolean withCause = answers == NAK && errorCause > 0;
        ByteBuffer reply = ByteBuffer.allocate(withCause ? HEADER + 6 : HEADER);
        reply.put((byte) (answers + request[0] - 40)).put(request[1]).putShort((short) reply.capacity());
        reply.put(request, 4, 16);
        if (withCause) {
            reply.put((byte) 101).put((byte) 6).putInt(errorCause);
        }
        byte[] signature = md5(reply.array(), answerSecret);
        System.arraycopy(signature, 0, reply.array(), 4, 16);
        return reply.array();
    }

    /** By Request Authenticator (RFC 5176 section 2.3) and Message-Authenticator (section 3.3). */
    private boolean isSigned(byte[] request) {
        byte[] bare = request.clone();
        Arrays.fill(bare, 4, HEADER, (byte) 0);
        if (!Arrays.equals(md5(bare, secret), Arrays.copyOfRange(request, 4, HEADER))) {
            return false;
        }
        Optional<byte[]> given = value(request, 80);
        if (given.isEmpty() || request[HEADER] != 80) {
            return false;
        }
        Arrays.fill(bare, HEADER + 2, HEADER + 18, (byte) 0);
        return Arrays.equals(hmac(bare), given.get());
    }

    private static byte[] md5(byte[]... parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("MD5");
            Arrays.stream(parts).forEach(digest::update);
            return digest.digest();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private byte[] hmac(byte[] message) {
        try {
            Mac mac = Mac.getInstance("HmacMD5");
            mac.init(new SecretKeySpec(secret, "HmacMD5"));
            return mac.doFinal(message);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public void close() {
        socket.close();
    }
}
