package scot.tolbooth.collector.snmp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.snmp4j.CommunityTarget;
import org.snmp4j.PDU;
import org.snmp4j.PDUv1;
import org.snmp4j.ScopedPDU;
import org.snmp4j.Snmp;
import org.snmp4j.Target;
import org.snmp4j.UserTarget;
import org.snmp4j.mp.MPv3;
import org.snmp4j.mp.SnmpConstants;
import org.snmp4j.smi.OID;
import org.snmp4j.smi.OctetString;
import org.snmp4j.smi.TimeTicks;
import org.snmp4j.smi.UdpAddress;
import org.snmp4j.smi.VariableBinding;
import org.snmp4j.transport.DefaultUdpTransportMapping;
import scot.tolbooth.inventory.device.AuthProtocol;
import scot.tolbooth.inventory.device.PrivProtocol;
import scot.tolbooth.inventory.device.SnmpCredentials;
import scot.tolbooth.inventory.device.SnmpVersion;

/**
 * Whatever is sent to the port for notifications, each datagram is taken or dropped, and nothing breaks, leaks or grows.
 * A seeded share here; the long run is asked for with {@code tolbooth.fuzz.traps}.
 */
class MutatedTrapsTests {

    private static final long DATAGRAMS = Long.getLong("tolbooth.fuzz.traps", 4_000);
    /** Before they would not fit into the buffer of the socket. */
    private static final int AT_ONCE = 50;
    /** One in so many is of version 3: each engine that nobody has heard of takes milliseconds. */
    private static final int USER_SHARE = 25;

    private static final OID LINK_DOWN = new OID("1.3.6.1.6.3.1.1.5.3");
    private static final SnmpCredentials.User USER = new SnmpCredentials.User(
            "watcher", AuthProtocol.SHA256, "auth password", PrivProtocol.AES128, "priv password", null);
    private static final List<SnmpCredentials> KNOWN = List.of(
            new SnmpCredentials.Community(SnmpVersion.V2C, "secret-word"),
            new SnmpCredentials.Community(SnmpVersion.V1, "old-word"),
            USER);

    private final Random random = new Random(20261128);
    private final AtomicLong taken = new AtomicLong();
    private final AtomicLong dropped = new AtomicLong();
    private final AtomicLong second = new AtomicLong();

    private final TrapListener listener = new TrapListener() {
        @Override
        public void received(TrapMessage message) {
            taken.incrementAndGet();
        }

        @Override
        public void dropped(InetAddress source, Dropped why) {
            dropped.incrementAndGet();
        }
    };

    @Test
    void mutatedNotificationsOfEveryVersionBreakNothingLeakNothingAndAreAllAccountedFor() throws IOException {
        // Every datagram is a second after the one before: none is dropped for haste.
        LongSupplier nanos = () -> Duration.ofSeconds(second.incrementAndGet()).toNanos();
        List<byte[]> whole = whole();
        try (TrapPort port = new TrapPort(0, source -> KNOWN, listener, nanos, Clock.systemUTC());
                DatagramSocket socket = new DatagramSocket()) {
            send(socket, port, whole, 1_000);
            Footprint before = Footprint.now();
            send(socket, port, whole, DATAGRAMS);
            long rubbish = dropped.get();
            before.assertNotGrown();
            assertThat(rubbish).isPositive();
            assertThat(taken.get()).isPositive();
            System.out.printf(Locale.ROOT, "%d mutated notifications dropped, %d taken%n", rubbish, taken.get());
            assertThatWholeOnesAreStillTaken(socket, port, whole);
        }
    }

    private void assertThatWholeOnesAreStillTaken(DatagramSocket socket, TrapPort port, List<byte[]> whole)
            throws IOException {
        long before = taken.get();
        for (byte[] one : whole) {
            socket.send(new DatagramPacket(one, one.length, InetAddress.getLoopbackAddress(), port.port()));
        }
        Awaitility.await()
                .atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(taken.get() - before).isEqualTo(whole.size()));
    }

    private void send(DatagramSocket socket, TrapPort port, List<byte[]> whole, long count) throws IOException {
        long done = taken.get() + dropped.get();
        for (long sent = 1; sent <= count; sent++) {
            boolean user = random.nextInt(USER_SHARE) == 0;
            byte[] one = mutated(whole.get(user ? 2 : random.nextInt(2)));
            socket.send(new DatagramPacket(one, one.length, InetAddress.getLoopbackAddress(), port.port()));
            if (sent % AT_ONCE == 0 || sent == count) {
                long wanted = done + sent;
                Awaitility.await()
                        .pollDelay(Duration.ZERO)
                        .pollInterval(Duration.ofMillis(1))
                        .atMost(Duration.ofSeconds(30))
                        .until(() -> taken.get() + dropped.get() >= wanted);
            }
        }
    }

    private byte[] mutated(byte[] whole) {
        byte[] bytes = whole.clone();
        if (random.nextInt(50) == 0) {
            bytes = new byte[1 + random.nextInt(600)];
            random.nextBytes(bytes);
            return bytes;
        }
        for (int flips = 1 + random.nextInt(6); flips > 0; flips--) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
        }
        return random.nextInt(6) == 0 ? java.util.Arrays.copyOf(bytes, 1 + random.nextInt(bytes.length)) : bytes;
    }

    /** One notification of each version, as SNMP4J sends it. */
    private static List<byte[]> whole() throws IOException {
        PDUv1 first = new PDUv1();
        first.setType(PDU.V1TRAP);
        first.setGenericTrap(PDUv1.LINKDOWN);
        List<byte[]> whole = new ArrayList<>();
        whole.add(encoded(notification(new PDU(), PDU.TRAP), community("secret-word", SnmpConstants.version2c), null));
        whole.add(encoded(first, community("old-word", SnmpConstants.version1), null));
        UsmTargets users = new UsmTargets(MPv3.createLocalEngineID(), 1);
        users.admit(USER);
        UserTarget<UdpAddress> target = new UserTarget<>();
        target.setVersion(SnmpConstants.version3);
        target.setSecurityLevel(UsmTargets.level(USER));
        target.setSecurityName(new OctetString(USER.securityName()));
        target.setAuthoritativeEngineID(users.usm().getLocalEngineID().getValue());
        ScopedPDU scoped = (ScopedPDU) notification(new ScopedPDU(), PDU.TRAP);
        scoped.setContextEngineID(users.usm().getLocalEngineID());
        whole.add(encoded(scoped, target, users));
        return whole;
    }

    private static CommunityTarget<UdpAddress> community(String word, int version) {
        CommunityTarget<UdpAddress> target = new CommunityTarget<>();
        target.setCommunity(new OctetString(word));
        target.setVersion(version);
        return target;
    }

    private static byte[] encoded(
            PDU pdu, Target<UdpAddress> target, @org.jspecify.annotations.Nullable UsmTargets users)
            throws IOException {
        try (DatagramSocket socket = new DatagramSocket(0, InetAddress.getLoopbackAddress());
                Snmp snmp = new Snmp(new DefaultUdpTransportMapping())) {
            if (users != null) {
                snmp.getMessageDispatcher().removeMessageProcessingModel(snmp.getMessageProcessingModel(3));
                snmp.getMessageDispatcher().addMessageProcessingModel(new MPv3(users.usm()));
            }
            target.setAddress(new UdpAddress(InetAddress.getLoopbackAddress(), socket.getLocalPort()));
            snmp.send(pdu, target);
            DatagramPacket packet = new DatagramPacket(new byte[1500], 1500);
            socket.setSoTimeout(5000);
            socket.receive(packet);
            return java.util.Arrays.copyOf(packet.getData(), packet.getLength());
        }
    }

    private static PDU notification(PDU pdu, int type) {
        pdu.setType(type);
        pdu.add(new VariableBinding(SnmpConstants.sysUpTime, new TimeTicks(4711)));
        pdu.add(new VariableBinding(SnmpConstants.snmpTrapOID, LINK_DOWN));
        return pdu;
    }
}
