package scot.tolbooth.radius.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What the port takes for a request, and what it does not. */
class EdgeTests {

    private ServerUnderTest server;

    @BeforeEach
    void open() throws IOException {
        server = new ServerUnderTest(Duration.ZERO);
    }

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    @Tag("checklist-1")
    void octetsBeyondTheLengthAreIgnored() throws IOException {
        byte[] request = server.request(1).bytes();
        assertThat(server.ask(Arrays.copyOf(request, request.length + 7))).isPresent();
    }

    @Test
    @Tag("checklist-1")
    void packetsThatAreNotWholeMeetSilence() throws IOException {
        byte[] request = server.request(1).bytes();
        byte[] tooLong = request.clone();
        tooLong[3] = (byte) (request.length + 1);
        byte[] badAttribute = request.clone();
        badAttribute[Frame.HEADER + 1] = 1;
        for (byte[] malformed : List.of(new byte[0], Arrays.copyOf(request, 19), tooLong, badAttribute)) {
            assertThat(server.ask(malformed)).isEmpty();
        }
        assertThat(server.counters.dropped(DropReason.MALFORMED)).isEqualTo(4);
    }

    @Test
    @Tag("checklist-4")
    void aPacketOf4096OctetsIsAnswered() throws IOException {
        byte[] filler = new byte[253];
        List<Attribute> attributes = new java.util.ArrayList<>(
                java.util.Collections.nCopies(15, new Attribute(AttributeType.standard(200), Octets.of(filler))));
        int left = Frame.LONGEST - Frame.HEADER - 18 - 15 * 255;
        attributes.add(new Attribute(AttributeType.standard(200), Octets.of(new byte[left - 2])));
        byte[] request = server.encode(RadiusRequest.access(attributes), 1).bytes();
        assertThat(request).hasSize(Frame.LONGEST);
        assertThat(server.ask(request)).isPresent();
    }

    @Test
    @Tag("checklist-2")
    void anUnknownClientMeetsSilence() throws IOException {
        try (DatagramSocket stranger = new DatagramSocket(0, InetAddress.getByAddress(new byte[] {127, 0, 0, 9}))) {
            stranger.setSoTimeout(ServerUnderTest.SILENCE_MILLIS);
            assertThat(server.ask(stranger, server.request(1).bytes())).isEmpty();
        }
        assertThat(server.counters.dropped(DropReason.UNKNOWN_CLIENT)).isEqualTo(1);
    }

    @Test
    @Tag("checklist-3")
    void requestsForTheOtherPortMeetSilence() throws IOException {
        byte[] accounting =
                server.encode(RadiusRequest.accounting(List.of()), 1).bytes();
        byte[] unknown = server.request(1).bytes();
        unknown[0] = 99;
        assertThat(server.ask(accounting)).isEmpty();
        assertThat(server.ask(unknown)).isEmpty();
        assertThat(server.counters.dropped(DropReason.WRONG_CODE)).isEqualTo(2);
    }

    @Test
    @Tag("checklist-14")
    void twoMessageAuthenticatorsMeetSilence() throws IOException {
        RadiusRequest twice = RadiusRequest.access(List.of(Authenticators.unsigned()));
        assertThat(server.ask(server.encode(twice, 1).bytes())).isEmpty();
        assertThat(server.counters.dropped(DropReason.BAD_MESSAGE_AUTHENTICATOR))
                .isEqualTo(1);
    }

    @Test
    @Tag("checklist-14")
    void aMessageAuthenticatorMayComeLast() throws IOException {
        RadiusRequest last = RadiusRequest.access(
                        List.of(Attribute.text(AttributeType.USER_NAME, "x"), Authenticators.unsigned()))
                .unsigned();
        assertThat(server.ask(server.encode(last, 1).bytes())).isPresent();
    }

    @Test
    @Tag("checklist-15")
    void anOldNasMayLeaveTheMessageAuthenticatorOutWhereItIsAllowedTo() throws IOException {
        server.requireMessageAuthenticator = false;
        RadiusRequest plain = RadiusRequest.access(List.of(Attribute.text(AttributeType.USER_NAME, "x")))
                .unsigned();
        RadiusRequest proxied = RadiusRequest.access(
                        List.of(new Attribute(AttributeType.PROXY_STATE, Octets.ofText("p"))))
                .unsigned();
        assertThat(server.ask(server.encode(plain, 1).bytes())).isPresent();
        assertThat(server.ask(server.encode(proxied, 2).bytes())).isEmpty();
        assertThat(server.counters.dropped(DropReason.MISSING_MESSAGE_AUTHENTICATOR))
                .isEqualTo(1);
    }

    @Test
    @Tag("checklist-12")
    void proxyStatesComeBackInOrder() throws IOException {
        RadiusRequest proxied = RadiusRequest.access(List.of(
                new Attribute(AttributeType.PROXY_STATE, Octets.ofText("one")),
                Attribute.text(AttributeType.USER_NAME, "x"),
                new Attribute(AttributeType.PROXY_STATE, Octets.ofText("two"))));
        EncodedRequest request = server.encode(proxied, 1);
        RadiusPacket reply = request.reply(
                        server.ask(request.bytes()).orElseThrow().toBytes())
                .orElseThrow();
        assertThat(reply.all(AttributeType.PROXY_STATE)).containsExactly(Octets.ofText("one"), Octets.ofText("two"));
    }

    @Test
    @Tag("checklist-5")
    @Tag("checklist-6")
    void attributesThatDoNotFitTheirTypeDoNotLoseThePacket() throws IOException {
        RadiusRequest odd = RadiusRequest.access(List.of(
                new Attribute(AttributeType.NAS_PORT, Octets.of((byte) 1, (byte) 2)),
                new Attribute(AttributeType.NAS_IP_ADDRESS, Octets.of((byte) 1)),
                new Attribute(AttributeType.VENDOR_SPECIFIC, Octets.ofHex("0000371e0801")),
                new Attribute(AttributeType.VENDOR_SPECIFIC, Octets.ofHex("00ffffff0102")),
                Attribute.text(AttributeType.USER_NAME, "x")));
        byte[] request = server.encode(odd, 5).bytes();
        assertThat(server.ask(request)).isPresent();
    }

    @Test
    void anEmptyProxyStateComesBack() throws IOException {
        RadiusRequest proxied = RadiusRequest.access(List.of(new Attribute(AttributeType.PROXY_STATE, Octets.of())));
        EncodedRequest request = server.encode(proxied, 1);
        RadiusPacket reply = request.reply(
                        server.ask(request.bytes()).orElseThrow().toBytes())
                .orElseThrow();
        assertThat(reply.all(AttributeType.PROXY_STATE)).containsExactly(Octets.of());
    }
}
