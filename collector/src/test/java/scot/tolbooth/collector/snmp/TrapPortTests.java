package scot.tolbooth.collector.snmp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.snmp4j.CommunityTarget;
import org.snmp4j.PDU;
import org.snmp4j.PDUv1;
import org.snmp4j.ScopedPDU;
import org.snmp4j.Snmp;
import org.snmp4j.UserTarget;
import org.snmp4j.event.ResponseEvent;
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

/** Notifications over loopback, sent by SNMP4J and by whoever sends rubbish. */
class TrapPortTests {

    private static final Oid LINK_DOWN = Oid.of("1.3.6.1.6.3.1.1.5.3");
    private static final SnmpCredentials COMMUNITY = new SnmpCredentials.Community(SnmpVersion.V2C, "secret-word");
    private static final SnmpCredentials FIRST = new SnmpCredentials.Community(SnmpVersion.V1, "old-word");
    private static final SnmpCredentials.User USER = new SnmpCredentials.User(
            "watcher", AuthProtocol.SHA256, "auth password", PrivProtocol.AES128, "priv password", null);

    private final List<TrapMessage> received = new CopyOnWriteArrayList<>();
    private final List<TrapListener.Dropped> dropped = new CopyOnWriteArrayList<>();
    private final List<SnmpCredentials> known = new CopyOnWriteArrayList<>(List.of(COMMUNITY, FIRST, USER));
    private final AtomicLong nanos = new AtomicLong();
    private TrapPort port;

    private final TrapListener listener = new TrapListener() {
        @Override
        public void received(TrapMessage message) {
            received.add(message);
        }

        @Override
        public void dropped(InetAddress source, Dropped why) {
            dropped.add(why);
        }
    };

    @BeforeEach
    void open() throws IOException {
        port = new TrapPort(0, source -> List.copyOf(known), listener, nanos::get, Clock.systemUTC());
    }

    @AfterEach
    void close() throws IOException {
        port.close();
    }

    @Test
    void aTrapOfVersion2cIsTakenWithTheCommunityOfItsSource() throws IOException {
        send("secret-word", SnmpConstants.version2c, notification(new PDU(), PDU.TRAP));

        until(() -> assertThat(received).extracting(TrapMessage::trap).containsExactly(LINK_DOWN));
    }

    @Test
    void aTrapOfVersion1IsTranslated() throws IOException {
        PDUv1 generic = new PDUv1();
        generic.setType(PDU.V1TRAP);
        generic.setGenericTrap(PDUv1.LINKDOWN);
        PDUv1 specific = new PDUv1();
        specific.setType(PDU.V1TRAP);
        specific.setEnterprise(new OID("1.3.6.1.4.1.25053.2.2.1"));
        specific.setGenericTrap(PDUv1.ENTERPRISE_SPECIFIC);
        specific.setSpecificTrap(5);
        send("old-word", SnmpConstants.version1, generic);
        send("old-word", SnmpConstants.version1, specific);

        until(() -> assertThat(received)
                .extracting(TrapMessage::trap)
                .containsExactly(LINK_DOWN, Oid.of("1.3.6.1.4.1.25053.2.2.1.0.5")));
    }

    @Test
    void aWrongCommunityIsDropped() throws IOException {
        send("public", SnmpConstants.version2c, notification(new PDU(), PDU.TRAP));

        until(() -> assertThat(dropped).containsExactly(TrapListener.Dropped.WRONG_CREDENTIALS));
        assertThat(received).isEmpty();
    }

    @Test
    void whoIsNotInTheInventoryIsNotHeard() throws IOException {
        known.clear();
        send("secret-word", SnmpConstants.version2c, notification(new PDU(), PDU.TRAP));

        until(() -> assertThat(dropped).containsExactly(TrapListener.Dropped.UNKNOWN_SOURCE));
    }

    @Test
    void aTrapOfVersion3IsTakenWithTheUserOfItsSource() throws IOException {
        sendAsUser(USER, "auth password", PDU.TRAP);

        until(() -> assertThat(received).extracting(TrapMessage::trap).containsExactly(LINK_DOWN));
    }

    @Test
    void aTrapOfVersion3WithAnotherPasswordIsDropped() throws IOException {
        sendAsUser(USER, "wrong password", PDU.TRAP);

        until(() -> assertThat(dropped).containsExactly(TrapListener.Dropped.WRONG_CREDENTIALS));
        assertThat(received).isEmpty();
    }

    @Test
    void informsAreAcknowledged() throws IOException {
        ResponseEvent<UdpAddress> second =
                send("secret-word", SnmpConstants.version2c, notification(new PDU(), PDU.INFORM));
        ResponseEvent<UdpAddress> third = sendAsUser(USER, "auth password", PDU.INFORM);

        assertThat(second.getResponse().getErrorStatus()).isZero();
        assertThat(third.getResponse().getType()).isEqualTo(PDU.RESPONSE);
        assertThat(received).extracting(TrapMessage::inform).containsExactly(true, true);
    }

    @Test
    void whoShoutsIsCutShortAndHeardAgainLater() throws IOException {
        for (int number = 0; number < 60; number++) {
            send("secret-word", SnmpConstants.version2c, notification(new PDU(), PDU.TRAP));
        }
        until(() -> assertThat(received.size() + dropped.size()).isEqualTo(60));
        assertThat(received).hasSize(50);
        assertThat(dropped).hasSize(10).containsOnly(TrapListener.Dropped.TOO_MANY);

        nanos.addAndGet(Duration.ofSeconds(1).toNanos());
        send("secret-word", SnmpConstants.version2c, notification(new PDU(), PDU.TRAP));
        until(() -> assertThat(received).hasSize(51));
    }

    @Test
    void strangersTakeNothingAwayFromThoseWhoAreKnown() throws IOException {
        List<SnmpCredentials> before = List.copyOf(known);
        known.clear();
        byte[] whole = encoded();
        try (DatagramSocket socket = new DatagramSocket()) {
            for (int sent = 1; sent <= 600; sent++) {
                int all = sent;
                socket.send(new DatagramPacket(whole, whole.length, InetAddress.getLoopbackAddress(), port.port()));
                if (sent % 50 == 0) {
                    until(() -> assertThat(dropped).hasSize(all));
                }
            }
        }
        assertThat(dropped).containsOnly(TrapListener.Dropped.UNKNOWN_SOURCE);

        known.addAll(before);
        send("secret-word", SnmpConstants.version2c, notification(new PDU(), PDU.TRAP));
        until(() -> assertThat(received).hasSize(1));
    }

    @Test
    void rubbishEndsNothing() throws IOException {
        Random random = new Random(7);
        byte[] whole = encoded();
        try (DatagramSocket socket = new DatagramSocket()) {
            for (int number = 0; number < 2000; number++) {
                nanos.addAndGet(Duration.ofSeconds(1).toNanos());
                byte[] broken = number % 2 == 0 ? new byte[random.nextInt(200)] : whole.clone();
                if (number % 2 == 0) {
                    random.nextBytes(broken);
                } else {
                    broken[random.nextInt(broken.length)] = (byte) random.nextInt();
                }
                socket.send(new DatagramPacket(broken, broken.length, InetAddress.getLoopbackAddress(), port.port()));
            }
        }
        nanos.addAndGet(Duration.ofSeconds(100).toNanos());
        until(() -> {
            send("secret-word", SnmpConstants.version2c, notification(new PDU(), PDU.TRAP));
            assertThat(received).extracting(TrapMessage::trap).contains(LINK_DOWN);
        });
    }

    private static byte[] encoded() throws IOException {
        try (DatagramSocket socket = new DatagramSocket(0, InetAddress.getLoopbackAddress());
                Snmp snmp = new Snmp(new DefaultUdpTransportMapping())) {
            snmp.send(
                    notification(new PDU(), PDU.TRAP),
                    target("secret-word", SnmpConstants.version2c, socket.getLocalPort()));
            DatagramPacket packet = new DatagramPacket(new byte[1500], 1500);
            socket.setSoTimeout(5000);
            socket.receive(packet);
            return java.util.Arrays.copyOf(packet.getData(), packet.getLength());
        }
    }

    private ResponseEvent<UdpAddress> send(String community, int version, PDU pdu) throws IOException {
        try (Snmp snmp = new Snmp(new DefaultUdpTransportMapping())) {
            snmp.listen();
            return snmp.send(pdu, target(community, version, port.port()));
        }
    }

    private ResponseEvent<UdpAddress> sendAsUser(SnmpCredentials.User user, String password, int type)
            throws IOException {
        UsmTargets users = new UsmTargets(MPv3.createLocalEngineID(), 1);
        users.admit(new SnmpCredentials.User(
                user.securityName(), user.authProtocol(), password, user.privProtocol(), user.privPassword(), null));
        try (Snmp snmp = new Snmp(new DefaultUdpTransportMapping())) {
            snmp.getMessageDispatcher().removeMessageProcessingModel(snmp.getMessageProcessingModel(3));
            snmp.getMessageDispatcher().addMessageProcessingModel(new MPv3(users.usm()));
            snmp.listen();
            ScopedPDU pdu = (ScopedPDU) notification(new ScopedPDU(), type);
            UserTarget<UdpAddress> target = new UserTarget<>();
            target.setAddress(address(port.port()));
            target.setVersion(SnmpConstants.version3);
            target.setSecurityLevel(UsmTargets.level(user));
            target.setSecurityName(new OctetString(user.securityName()));
            target.setTimeout(3000);
            if (type == PDU.TRAP) {
                target.setAuthoritativeEngineID(users.usm().getLocalEngineID().getValue());
                pdu.setContextEngineID(users.usm().getLocalEngineID());
            }
            return snmp.send(pdu, target);
        }
    }

    private static PDU notification(PDU pdu, int type) {
        pdu.setType(type);
        pdu.add(new VariableBinding(SnmpConstants.sysUpTime, new TimeTicks(4711)));
        pdu.add(new VariableBinding(SnmpConstants.snmpTrapOID, new OID(LINK_DOWN.toArray())));
        return pdu;
    }

    private static CommunityTarget<UdpAddress> target(String community, int version, int port) {
        CommunityTarget<UdpAddress> target = new CommunityTarget<>(address(port), new OctetString(community));
        target.setVersion(version);
        target.setTimeout(3000);
        return target;
    }

    private static UdpAddress address(int port) {
        return new UdpAddress(InetAddress.getLoopbackAddress(), port);
    }

    private static void until(org.awaitility.core.ThrowingRunnable assertion) {
        Awaitility.await().atMost(Duration.ofSeconds(10)).untilAsserted(assertion);
    }
}
