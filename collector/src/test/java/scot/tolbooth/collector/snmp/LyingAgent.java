package scot.tolbooth.collector.snmp;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import org.snmp4j.PDU;
import org.snmp4j.smi.Counter64;
import org.snmp4j.smi.Integer32;
import org.snmp4j.smi.Null;
import org.snmp4j.smi.OID;
import org.snmp4j.smi.OctetString;
import org.snmp4j.smi.Variable;
import org.snmp4j.smi.VariableBinding;

/**
 * Answers every request with the right number and lies: objects that nobody asked for, in circles, without end, of every
 * type, with errors, truncated, with octets changed. What it does is settled by its seed.
 */
final class LyingAgent implements AutoCloseable {

    private final DatagramSocket socket;
    private final Random random;
    private final AtomicLong answers = new AtomicLong();
    private final Thread thread;

    LyingAgent(long seed) throws IOException {
        socket = new DatagramSocket(0, InetAddress.getLoopbackAddress());
        socket.setReceiveBufferSize(4 << 20);
        random = new Random(seed);
        thread = new Thread(this::answer, "lying-agent");
        thread.setDaemon(true);
        thread.start();
    }

    int port() {
        return socket.getLocalPort();
    }

    long answers() {
        return answers.get();
    }

    @Override
    public void close() {
        socket.close();
        try {
            thread.join();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void answer() {
        byte[] buffer = new byte[65_536];
        try {
            while (!socket.isClosed()) {
                DatagramPacket request = new DatagramPacket(buffer, buffer.length);
                socket.receive(request);
                byte[] lie = lie(ByteBuffer.wrap(Arrays.copyOf(buffer, request.getLength())));
                socket.send(new DatagramPacket(lie, lie.length, request.getSocketAddress()));
                answers.incrementAndGet();
            }
        } catch (IOException failure) {
            if (!socket.isClosed()) {
                throw new UncheckedIOException(failure);
            }
        }
    }

    private byte[] lie(ByteBuffer request) throws IOException {
        CommunityMessage message = CommunityMessage.decode(request);
        PDU response = new PDU();
        response.setType(random.nextInt(20) == 0 ? PDU.REPORT : PDU.RESPONSE);
        response.setRequestID(message.pdu().getRequestID());
        if (random.nextInt(5) == 0) {
            response.setErrorStatus(random.nextInt(25) - 2);
            response.setErrorIndex(random.nextInt(30) - 3);
        }
        int count = random.nextInt(10) == 0 ? 0 : 1 + random.nextInt(40);
        for (int i = 0; i < count; i++) {
            OID asked = message.pdu().get(i % message.pdu().size()).getOid();
            response.add(new VariableBinding(object(asked, i), value()));
        }
        return damaged(message.answeredWith(response));
    }

    private OID object(OID asked, int row) {
        OID oid = new OID(asked);
        switch (random.nextInt(8)) {
            case 0 -> oid = new OID(new int[] {1, 3, random.nextInt(), random.nextInt()});
            case 1 -> oid.append(random.nextInt());
            case 2 -> oid.set(oid.size() - 1, oid.get(oid.size() - 1) - 1);
            default -> oid.append(row + 1);
        }
        return oid;
    }

    private Variable value() {
        return switch (random.nextInt(7)) {
            case 0 -> new Integer32(random.nextInt());
            case 1 -> new Counter64(random.nextLong());
            case 2 -> new OID(new int[] {random.nextInt(3), random.nextInt(40), random.nextInt()});
            case 3 -> Null.endOfMibView;
            case 4 -> new Null();
            default -> {
                byte[] bytes = new byte[random.nextInt(random.nextInt(50) == 0 ? 1200 : 20)];
                random.nextBytes(bytes);
                yield new OctetString(bytes);
            }
        };
    }

    private byte[] damaged(ByteBuffer answer) {
        byte[] bytes = new byte[answer.remaining()];
        answer.get(bytes);
        if (random.nextBoolean()) {
            return bytes;
        }
        for (int flips = random.nextInt(4); flips > 0; flips--) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
        }
        return random.nextInt(4) == 0 ? Arrays.copyOf(bytes, 1 + random.nextInt(bytes.length)) : bytes;
    }
}
