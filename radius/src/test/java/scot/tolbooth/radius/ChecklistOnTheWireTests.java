package scot.tolbooth.radius;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketTimeoutException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import scot.tolbooth.radius.grant.IssuedGrant;
import scot.tolbooth.radius.protocol.Attribute;
import scot.tolbooth.radius.protocol.AttributeType;
import scot.tolbooth.radius.protocol.DropReason;
import scot.tolbooth.radius.protocol.Octets;
import scot.tolbooth.radius.protocol.PacketCode;
import scot.tolbooth.radius.protocol.RadiusCounters;
import scot.tolbooth.radius.protocol.RadiusPacket;
import scot.tolbooth.radius.protocol.RadiusRequest;
import scot.tolbooth.radius.protocol.Retransmission;

/** Lines of the protocol checklist, shown to the whole module by raw packets and by requests. */
class ChecklistOnTheWireTests {

    private static final AttributeType CHARGEABLE_USER_IDENTITY = AttributeType.standard(89);
    private static final int SILENCE_MILLIS = 300;
    private static final int PATIENCE_MILLIS = 10_000;

    private static RunningRadius radius;
    private static TestNas nas;

    private final PacketForge forge = new PacketForge(RunningRadius.SECRET, new Random(20_261_128));

    @BeforeAll
    static void start() {
        radius = RunningRadius.start();
        nas = new TestNas(radius);
    }

    @AfterAll
    static void stop() {
        nas.close();
        radius.close();
    }

    @Test
    @Tag("checklist-1")
    void lengthsThatNoPacketHasMeetSilence() throws IOException {
        long before = dropped(DropReason.MALFORMED);
        byte[] tooShort = forge.request(false, 1);
        tooShort[2] = 0;
        tooShort[3] = 19;
        byte[] tooLong = Arrays.copyOf(forge.request(false, 2), 4_100);
        tooLong[2] = 0x10;
        tooLong[3] = 0x04;
        assertThat(ask(tooShort, radius.authentication(), SILENCE_MILLIS)).isEmpty();
        assertThat(ask(tooLong, radius.authentication(), SILENCE_MILLIS)).isEmpty();
        assertThat(dropped(DropReason.MALFORMED) - before).isEqualTo(2);
    }

    @Test
    @Tag("checklist-3")
    void eachPortServesItsOwnRequestsOnly() throws IOException {
        long before = dropped(DropReason.WRONG_CODE);
        assertThat(ask(forge.request(false, 1), radius.accounting(), SILENCE_MILLIS))
                .isEmpty();
        assertThat(ask(forge.request(true, 2), radius.authentication(), SILENCE_MILLIS))
                .isEmpty();
        assertThat(dropped(DropReason.WRONG_CODE) - before).isEqualTo(2);
    }

    @Test
    @Tag("checklist-12")
    void proxyStatesComeBackWithAnAccountingResponseToo() {
        RadiusPacket response = TestNas.packetOf(nas.report(
                        TestNas.accounting(
                                1,
                                new Attribute(AttributeType.PROXY_STATE, Octets.ofText("one")),
                                new Attribute(AttributeType.PROXY_STATE, Octets.ofText("two"))),
                        Retransmission.USUAL)
                .join());
        assertThat(response.all(AttributeType.PROXY_STATE)).containsExactly(Octets.ofText("one"), Octets.ofText("two"));
    }

    /** No challenge is ever sent, so that a State is nobody's: it neither lets in nor keeps out, and comes back never. */
    @Test
    @Tag("checklist-22")
    void aStateThatNobodyWasGivenIsPassedOver() {
        Attribute state = new Attribute(AttributeType.standard(24), Octets.ofText("an old one"));
        IssuedGrant grant = radius.grant();
        RadiusPacket reject = nas.ask(RadiusRequest.access(List.of(Attribute.text(AttributeType.USER_NAME, "x"), state))
                .withPap("x"));
        RadiusPacket accept =
                nas.ask(RadiusRequest.access(List.of(Attribute.text(AttributeType.USER_NAME, grant.username()), state))
                        .withPap(grant.password()));

        assertThat(reject.code()).isEqualTo(PacketCode.ACCESS_REJECT);
        assertThat(accept.code()).isEqualTo(PacketCode.ACCESS_ACCEPT);
        assertThat(reject.has(state.type()) || accept.has(state.type())).isFalse();
    }

    @Test
    @Tag("checklist-28")
    void whoeverAsksForEapIsRefusedInItsOwnWords() {
        for (String eap : List.of("0207000501", "020700060304", "")) {
            RadiusPacket reject = nas.ask(RadiusRequest.access(List.of(
                    Attribute.text(AttributeType.USER_NAME, "someone"),
                    new Attribute(AttributeType.EAP_MESSAGE, Octets.ofHex(eap)))));
            assertThat(reject.code()).isEqualTo(PacketCode.ACCESS_REJECT);
            assertThat(reject.octets(AttributeType.EAP_MESSAGE).orElseThrow().hex())
                    .isEqualTo(eap.isEmpty() ? "04000004" : "04070004");
            assertThat(reject.has(AttributeType.REPLY_MESSAGE)).isFalse();
        }
    }

    @Test
    @Tag("checklist-37")
    void aNasThatAsksForAChargeableIdentityGetsOneThatNamesNobody() {
        UUID someone = radius.registrant("cui@example.org").id();
        UUID other = radius.registrant("other-cui@example.org").id();
        Octets first = identity(someone).orElseThrow();
        assertThat(identity(someone)).contains(first);
        assertThat(identity(other)).isPresent().get().isNotEqualTo(first);
        assertThat(first.text()).doesNotContain("cui", someone.toString());
        assertThat(nas.ask(TestNas.pap(radius.grant(someone, null, null))).has(CHARGEABLE_USER_IDENTITY))
                .isFalse();
    }

    @Test
    @Tag("checklist-38")
    void aStatusServerRequestMustBeSignedAndTheReplySaysNothingElse() throws IOException {
        for (InetSocketAddress port : List.of(radius.authentication(), radius.accounting())) {
            byte[] unsigned = Arrays.copyOf(forge.statusServer(1), PacketForge.HEADER);
            unsigned[3] = PacketForge.HEADER;
            assertThat(ask(unsigned, port, SILENCE_MILLIS)).isEmpty();
            byte[] reply = ask(forge.statusServer(2), port, PATIENCE_MILLIS)
                    .orElseThrow()
                    .toBytes();
            assertThat(reply).hasSize(PacketForge.HEADER + 18);
            assertThat(reply[PacketForge.HEADER]).isEqualTo((byte) 80);
        }
    }

    private static Optional<Octets> identity(UUID person) {
        IssuedGrant grant = radius.grant(person, null, null);
        return nas.ask(RadiusRequest.access(List.of(
                                Attribute.text(AttributeType.USER_NAME, grant.username()),
                                new Attribute(CHARGEABLE_USER_IDENTITY, Octets.of((byte) 0))))
                        .withPap(grant.password()))
                .octets(CHARGEABLE_USER_IDENTITY);
    }

    private static Optional<Octets> ask(byte[] packet, InetSocketAddress port, int millis) throws IOException {
        try (DatagramSocket socket = new DatagramSocket(0, InetAddress.getLoopbackAddress())) {
            socket.setSoTimeout(millis);
            socket.send(new DatagramPacket(packet, packet.length, port));
            DatagramPacket reply = new DatagramPacket(new byte[4_096], 4_096);
            socket.receive(reply);
            return Optional.of(Octets.of(Arrays.copyOf(reply.getData(), reply.getLength())));
        } catch (SocketTimeoutException silence) {
            return Optional.empty();
        }
    }

    private static long dropped(DropReason reason) {
        return radius.bean(RadiusCounters.class).dropped(reason);
    }
}
