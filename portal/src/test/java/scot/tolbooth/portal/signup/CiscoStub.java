package scot.tolbooth.portal.signup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import scot.tolbooth.radius.nas.SharedSecret;
import scot.tolbooth.radius.protocol.Attribute;
import scot.tolbooth.radius.protocol.AttributeType;
import scot.tolbooth.radius.protocol.RadiusClient;
import scot.tolbooth.radius.protocol.RadiusClients;
import scot.tolbooth.radius.protocol.RadiusOutcome;
import scot.tolbooth.radius.protocol.RadiusPacket;
import scot.tolbooth.radius.protocol.RadiusPorts;
import scot.tolbooth.radius.protocol.RadiusRequest;
import scot.tolbooth.radius.protocol.Retransmission;

/**
 * A Cisco wireless controller with central web authentication and one phone, over UDP on loopback: it asks about the
 * phone, and asks again when it is told to reauthenticate the session that it knows.
 */
final class CiscoStub implements AutoCloseable {

    static final String SECRET = "a-secret-of-some-length";
    static final String PHONE = "f8-ff-c2-39-ca-71";

    private static final int HEADER = 20;
    private static final int COA_REQUEST = 43;
    private static final int COA_ACK = 44;
    private static final int COA_NAK = 45;
    private static final int NO_RESOURCES = 506;
    private static final int SESSION_UNKNOWN = 503;

    private final RadiusPorts service;
    private final DatagramSocket socket;
    private final RadiusClients clients = new RadiusClients(new SecureRandom());
    private final RadiusClient client = clients.open(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
    private final List<byte[]> commands = new CopyOnWriteArrayList<>();
    private final BlockingQueue<RadiusPacket> answers = new LinkedBlockingQueue<>();
    /** What it calls the phone's session now. */
    private volatile String session;

    private volatile boolean refusing;

    CiscoStub(RadiusPorts service, String session) {
        this.service = service;
        this.session = session;
        try {
            socket = new DatagramSocket(0, InetAddress.getLoopbackAddress());
        } catch (IOException noLoopback) {
            throw new UncheckedIOException(noLoopback);
        }
        Thread thread = new Thread(this::run, "cisco-stub");
        thread.setDaemon(true);
        thread.start();
    }

    int coaPort() {
        return socket.getLocalPort();
    }

    /** Whether it does nothing of what it is told. */
    void refusing(boolean refuses) {
        refusing = refuses;
    }

    /** The phone left and came back: its session has another name. */
    void nameSession(String name) {
        session = name;
    }

    /** Every CoA-Request that was signed rightly. */
    List<byte[]> commands() {
        return commands;
    }

    /** Asks about the phone, as when it joins the Wi-Fi. */
    RadiusPacket ask() {
        return send(
                service.authentication(),
                RadiusRequest.access(List.of(
                        Attribute.text(AttributeType.USER_NAME, PHONE.replace("-", "")),
                        Attribute.number(AttributeType.SERVICE_TYPE, 10),
                        Attribute.text(AttributeType.CALLING_STATION_ID, PHONE),
                        Attribute.text(AttributeType.CALLED_STATION_ID, "00-fd-22-ca-9f-40:Council Free"),
                        Attribute.text(AttributeType.NAS_IDENTIFIER, "wlc-1"),
                        Attribute.text(AttributeType.CISCO_AVPAIR, "audit-session-id=" + session))));
    }

    /** What the service answered when the phone was asked about again. */
    @Nullable RadiusPacket nextAnswer() throws InterruptedException {
        return answers.poll(20, TimeUnit.SECONDS);
    }

    /** Says that the phone is online. */
    void account(Attribute given) {
        send(
                service.accounting(),
                RadiusRequest.accounting(List.of(
                        Attribute.number(AttributeType.ACCT_STATUS_TYPE, 1),
                        Attribute.text(AttributeType.ACCT_SESSION_ID, session),
                        Attribute.text(AttributeType.CALLING_STATION_ID, PHONE),
                        given)));
    }

    private RadiusPacket send(int port, RadiusRequest request) {
        RadiusOutcome outcome = client.send(
                        new InetSocketAddress(InetAddress.getLoopbackAddress(), port),
                        new SharedSecret(SECRET),
                        request,
                        Retransmission.USUAL)
                .join();
        if (outcome instanceof RadiusOutcome.Replied replied) {
            return replied.packet();
        }
        throw new IllegalStateException("RADIUS does not answer");
    }

    private void run() {
        try {
            while (!socket.isClosed()) {
                DatagramPacket packet = new DatagramPacket(new byte[4096], 4096);
                socket.receive(packet);
                byte[] request = Arrays.copyOf(packet.getData(), packet.getLength());
                if (request[0] == COA_REQUEST && isSigned(request)) {
                    commands.add(request);
                    obey(request, packet);
                }
            }
        } catch (IOException closed) {
            socket.close();
        }
    }

    private void obey(byte[] request, DatagramPacket packet) throws IOException {
        String text = new String(request, StandardCharsets.ISO_8859_1);
        boolean known = text.contains("audit-session-id=" + session)
                && text.contains("subscriber:command=reauthenticate")
                && text.contains(PHONE);
        int cause = refusing ? NO_RESOURCES : known ? 0 : SESSION_UNKNOWN;
        byte[] reply = reply(request, cause);
        socket.send(new DatagramPacket(reply, reply.length, packet.getSocketAddress()));
        if (cause == 0) {
            answers.add(ask());
        }
    }

    /** @param cause Error-Cause of a refusal; 0 where it obeys */
    private static byte[] reply(byte[] request, int cause) {
        ByteBuffer reply = ByteBuffer.allocate(cause == 0 ? HEADER : HEADER + 6);
        reply.put((byte) (cause == 0 ? COA_ACK : COA_NAK)).put(request[1]).putShort((short) reply.capacity());
        reply.put(request, 4, 16);
        if (cause != 0) {
            reply.put((byte) 101).put((byte) 6).putInt(cause);
        }
        System.arraycopy(md5(reply.array()), 0, reply.array(), 4, 16);
        return reply.array();
    }

    private static boolean isSigned(byte[] request) {
        byte[] bare = request.clone();
        Arrays.fill(bare, 4, HEADER, (byte) 0);
        return Arrays.equals(md5(bare), Arrays.copyOfRange(request, 4, HEADER));
    }

    private static byte[] md5(byte[] packet) {
        try {
            MessageDigest digest = MessageDigest.getInstance("MD5");
            digest.update(packet);
            return digest.digest(SECRET.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public void close() {
        socket.close();
        clients.close();
    }
}
