package scot.tolbooth.radius;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketTimeoutException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import scot.tolbooth.radius.protocol.DropReason;
import scot.tolbooth.radius.protocol.PacketCode;
import scot.tolbooth.radius.protocol.RadiusCounters;

/**
 * Spoilt packets on both ports of the whole module: it takes no harm, grows by nothing, answers no forged one, and goes
 * on answering real ones. {@code -Dtolbooth.fuzz.packets=1000000} is the long form.
 */
class MutatedPacketsTests {

    private static final int PACKETS = Integer.getInteger("tolbooth.fuzz.packets", 20_000);
    private static final long SEED = Long.getLong("tolbooth.fuzz.seed", 20_261_128L);
    /** So many go out before the service is asked whether it lives: its socket holds no more of the longest ones. */
    private static final int BURST = 16;

    private static final int PATIENCE_MILLIS = 1_000;
    private static final int ATTEMPTS = 30;
    /** What a busy machine's kernel has no room for never reaches the service. */
    private static final double SEEN = 0.999;

    private static final long MOST_GROWTH = 32L << 20;

    private static RunningRadius radius;
    private static TestNas nas;

    private final Random random = new Random(SEED);
    private final PacketForge forge = new PacketForge(RunningRadius.SECRET, random);

    @BeforeAll
    static void start() {
        radius = RunningRadius.start(Map.of("tolbooth.radius.requests-per-second", "1000000"));
        nas = new TestNas(radius);
    }

    @AfterAll
    static void stop() {
        nas.close();
        radius.close();
    }

    /** Two sockets: what comes back to the forger's is an answer to a forged packet. */
    @Test
    void noSpoiltPacketHarmsTheServiceAndNoForgedOneIsAnswered() throws IOException {
        try (DatagramSocket forger = socket();
                DatagramSocket honest = socket()) {
            spoil(forger, honest, Math.min(PACKETS, 5_000));
            long heap = heap();
            Set<String> threads = threads();
            long dropped = dropped();
            int forged = spoil(forger, honest, PACKETS);
            assertThat(dropped() - dropped)
                    .as("forged packets dropped and counted")
                    .isGreaterThanOrEqualTo((long) (forged * SEEN));
            forger.setSoTimeout(300);
            assertThat(received(forger)).as("an answer to a forged packet").isFalse();
            assertThat(heap() - heap).as("octets more on the heap").isLessThan(MOST_GROWTH);
            assertThat(threads()).as("threads").hasSizeLessThanOrEqualTo(threads.size() + 2);
            assertThat(TestNas.codeOf(nas.authenticate(
                                    TestNas.pap(radius.grant()), scot.tolbooth.radius.protocol.Retransmission.USUAL)
                            .join()))
                    .isEqualTo(PacketCode.ACCESS_ACCEPT);
            nas.account(1);
            System.out.println(forged + " forged packets of " + PACKETS + ": none answered, heap grown by "
                    + ((heap() - heap) / 1_024) + " KiB");
        }
    }

    /** CVE-2024-3596: no request that leaves the Message-Authenticator out is answered, and none whose was taken out. */
    @Test
    void theBlastRadiusForgeryIsRefused() throws IOException {
        radius.addNas("old-nas", "127.0.0.2", false);
        long dropped = radius.bean(RadiusCounters.class).dropped(DropReason.MISSING_MESSAGE_AUTHENTICATOR);
        byte[] genuine = forge.request(false, 1);
        byte[] stripped = new byte[genuine.length - 18];
        System.arraycopy(genuine, 0, stripped, 0, PacketForge.HEADER);
        System.arraycopy(
                genuine, PacketForge.HEADER + 18, stripped, PacketForge.HEADER, stripped.length - PacketForge.HEADER);
        stripped[2] = (byte) (stripped.length >> 8);
        stripped[3] = (byte) stripped.length;
        try (DatagramSocket attacked = socket();
                DatagramSocket old = new DatagramSocket(0, InetAddress.getAllByName("127.0.0.2")[0])) {
            send(attacked, forge.blastRadius(2), radius.authentication());
            send(attacked, stripped, radius.authentication());
            // A NAS with an exception may leave it out, but not where Proxy-State could hide a collision.
            send(old, forge.blastRadius(3), radius.authentication());
            attacked.setSoTimeout(500);
            old.setSoTimeout(500);
            assertThat(received(attacked)).isFalse();
            assertThat(received(old)).isFalse();
        }
        assertThat(radius.bean(RadiusCounters.class).dropped(DropReason.MISSING_MESSAGE_AUTHENTICATOR) - dropped)
                .isEqualTo(3);
    }

    /** One in twenty is signed again after it was spoilt, so that it gets further in. Returns how many were forged. */
    private int spoil(DatagramSocket forger, DatagramSocket honest, int count) throws IOException {
        int forged = 0;
        for (int i = 0; i < count; i++) {
            boolean accounting = random.nextBoolean();
            InetSocketAddress port = accounting ? radius.accounting() : radius.authentication();
            byte[] packet = forge.spoilt(forge.request(accounting, i));
            if (random.nextInt(20) == 0) {
                packet = forge.signed(packet);
            }
            boolean genuine = forge.isGenuine(packet, accounting);
            send(genuine ? honest : forger, packet, port);
            forged += genuine ? 0 : 1;
            if (i % BURST == BURST - 1) {
                awaitLife(honest, radius.authentication(), i / BURST);
                awaitLife(honest, radius.accounting(), i / BURST);
            }
        }
        awaitLife(honest, radius.authentication(), count);
        awaitLife(honest, radius.accounting(), count);
        return forged;
    }

    /** Passes over the answers to spoilt packets that the service may answer. */
    private void awaitLife(DatagramSocket honest, InetSocketAddress port, int identifier) throws IOException {
        byte[] status = forge.statusServer(identifier);
        honest.setSoTimeout(PATIENCE_MILLIS);
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            send(honest, status, port);
            if (isAnswered(honest, status, port)) {
                return;
            }
        }
        fail("the service does not answer any more");
    }

    private static boolean isAnswered(DatagramSocket honest, byte[] status, InetSocketAddress port) throws IOException {
        DatagramPacket reply = new DatagramPacket(new byte[4_096], 4_096);
        try {
            do {
                honest.receive(reply);
            } while (!reply.getSocketAddress().equals(port) || reply.getData()[1] != status[1]);
            return true;
        } catch (SocketTimeoutException silence) {
            return false;
        }
    }

    private static boolean received(DatagramSocket socket) throws IOException {
        try {
            socket.receive(new DatagramPacket(new byte[4_096], 4_096));
            return true;
        } catch (SocketTimeoutException silence) {
            return false;
        }
    }

    private static void send(DatagramSocket from, byte[] packet, InetSocketAddress to) throws IOException {
        from.send(new DatagramPacket(packet, packet.length, to));
    }

    private static DatagramSocket socket() throws IOException {
        return new DatagramSocket(0, InetAddress.getLoopbackAddress());
    }

    private static long dropped() {
        RadiusCounters counters = radius.bean(RadiusCounters.class);
        return Arrays.stream(DropReason.values()).mapToLong(counters::dropped).sum();
    }

    private static long heap() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    private static Set<String> threads() {
        Set<String> names = new HashSet<>();
        Thread.getAllStackTraces().keySet().forEach(thread -> names.add(thread.getName()));
        return names;
    }
}
