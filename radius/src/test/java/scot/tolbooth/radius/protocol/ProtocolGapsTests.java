package scot.tolbooth.radius.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import scot.tolbooth.radius.nas.SharedSecret;

/** Lines of the protocol checklist that are few words each. */
class ProtocolGapsTests {

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
    @Tag("checklist-9")
    void aForgedRequestDoesNotTouchTheMemoryOfDuplicates() throws IOException {
        byte[] request = server.request(1).bytes();
        Octets first = server.answer(request);
        byte[] forged = server.request(1).bytes();
        forged[forged.length - 1] ^= 1;
        assertThat(server.ask(forged)).isEmpty();
        assertThat(server.answer(request)).isEqualTo(first);
        assertThat(server.handled).hasValue(1);
    }

    @Test
    @Tag("checklist-16")
    void passwordsOfOneTo128OctetsAreReadAndOddOnesRefused() {
        SharedSecret secret = ServerUnderTest.SECRET;
        Octets authenticator = Octets.of(new byte[16]);
        for (int length = 1; length <= 128; length++) {
            Octets password = Octets.ofText("x".repeat(length));
            Octets hidden = PapPassword.hide(password, authenticator, secret);
            assertThat(PapPassword.reveal(hidden, authenticator, secret)).contains(password);
        }
        assertThat(PapPassword.reveal(Octets.of(new byte[15]), authenticator, secret))
                .isEmpty();
        assertThat(PapPassword.reveal(Octets.of(new byte[144]), authenticator, secret))
                .isEmpty();
    }

    @Test
    @Tag("checklist-25")
    void aUserNameThatIsNotUtf8IsTaken() throws IOException {
        RadiusRequest odd = RadiusRequest.access(
                List.of(new Attribute(AttributeType.USER_NAME, Octets.of((byte) 0xff, (byte) 0xfe, (byte) 0x80))));
        server.behaviour = exchange -> {
            assertThat(exchange.packet().text(AttributeType.USER_NAME)).isPresent();
            return ServerUnderTest.accepted();
        };
        assertThat(server.answer(server.encode(odd, 1).bytes())).isNotNull();
    }

    @Test
    @Tag("checklist-26")
    void sharedSecretsMayBeLongAndShortOnesAreToldApart() {
        assertThat(new SharedSecret("s".repeat(64)).isWeak()).isFalse();
        assertThat(new SharedSecret("s".repeat(12)).isWeak()).isTrue();
    }

    @Test
    @Tag("checklist-27")
    void anEapMessageWithoutMessageAuthenticatorMeetsSilenceEvenFromAnOldNas() throws IOException {
        server.requireMessageAuthenticator = false;
        RadiusRequest eap = RadiusRequest.access(
                        List.of(new Attribute(AttributeType.EAP_MESSAGE, Octets.ofHex("0200000501"))))
                .unsigned();
        assertThat(server.ask(server.encode(eap, 1).bytes())).isEmpty();
        assertThat(server.counters.dropped(DropReason.MISSING_MESSAGE_AUTHENTICATOR))
                .isEqualTo(1);
    }

    /** This service asks NASes (RFC 5176); nobody may ask it to end a session of theirs. */
    @Test
    @Tag("checklist-40")
    void disconnectAndCoaRequestsMeetSilence() throws IOException {
        assertThat(server.ask(
                        server.encode(RadiusRequest.disconnect(List.of()), 1).bytes()))
                .isEmpty();
        assertThat(server.ask(server.encode(RadiusRequest.changeOfAuthorization(List.of()), 2)
                        .bytes()))
                .isEmpty();
        assertThat(server.counters.dropped(DropReason.WRONG_CODE)).isEqualTo(2);
    }

    @Test
    @Tag("checklist-41")
    void onlyTheAnswersOfRfc5176AnswerItsRequests() {
        for (PacketCode code : PacketCode.values()) {
            assertThat(code.answers(PacketCode.DISCONNECT_REQUEST))
                    .isEqualTo(code == PacketCode.DISCONNECT_ACK || code == PacketCode.DISCONNECT_NAK);
            assertThat(code.answers(PacketCode.COA_REQUEST))
                    .isEqualTo(code == PacketCode.COA_ACK || code == PacketCode.COA_NAK);
        }
    }

    @Test
    @Tag("checklist-47")
    void nothingThatIsPrintedHasCredentialsOrNamesInIt() {
        RadiusRequest request = RadiusRequest.access(List.of(
                        Attribute.text(AttributeType.USER_NAME, "someone"),
                        Attribute.text(AttributeType.CALLING_STATION_ID, "AA-BB-CC-DD-EE-FF")))
                .withPap("sesame");
        RadiusPacket packet =
                new RadiusPacket(PacketCode.ACCESS_REQUEST, 1, Octets.of(new byte[16]), request.attributes());
        assertThat(request + " " + packet + " " + ServerUnderTest.SECRET)
                .doesNotContain("someone", "AA-BB", "sesame", "a-secret");
    }

    @Test
    @Tag("checklist-13")
    void anAcceptARejectAndAStatusReplyBeginWithTheMessageAuthenticator() throws IOException {
        for (PacketCode code : List.of(PacketCode.ACCESS_ACCEPT, PacketCode.ACCESS_REJECT)) {
            server.behaviour = exchange -> java.util.concurrent.CompletableFuture.completedStage(
                    new Answer.Reply(code, List.of(Attribute.text(AttributeType.REPLY_MESSAGE, "words"))));
            byte[] reply = server.answer(server.request(code.number()).bytes()).toBytes();
            assertThat(reply[Frame.HEADER]).isEqualTo((byte) 80);
        }
        byte[] status =
                server.answer(server.encode(RadiusRequest.status(), 9).bytes()).toBytes();
        assertThat(status[Frame.HEADER]).isEqualTo((byte) 80);
    }
}
