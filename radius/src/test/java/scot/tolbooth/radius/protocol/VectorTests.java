package scot.tolbooth.radius.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import scot.tolbooth.radius.nas.CidrBlock;
import scot.tolbooth.radius.nas.KnownNas;
import scot.tolbooth.radius.nas.NasClient;
import scot.tolbooth.radius.nas.NasName;
import scot.tolbooth.radius.nas.NasVendor;
import scot.tolbooth.radius.nas.SharedSecret;

/** The packets that the RFCs print. */
class VectorTests {

    private static final SharedSecret SECRET = new SharedSecret("xyzzy5461");

    private static final String PAP_REQUEST = "010000380f403f9473978057bd83d5cb98f4227a01066e656d6f02120dbe708d"
            + "93d413ce3196e43f782a0aee0406c0a80110050600000003";
    private static final String PAP_ACCEPT =
            "0200002686fe220e7624ba2a1005f6bf9b55e0b20606000000010f06000000000e06c0a80103";
    private static final String CHAP_REQUEST = "010100472aee86f08d0d55969ca5978e0d3367a20108666c6f707379031316e9"
            + "7557c316185895f293ff634407727504" + "06c0a801100506000000140606000000020706" + "00000001";

    @Test
    void revealsThePasswordOfRfc2865Section71() {
        RadiusPacket packet = good(PAP_REQUEST);
        assertThat(packet.text(AttributeType.USER_NAME)).contains("nemo");
        assertThat(PapPassword.reveal(
                                packet.octets(AttributeType.USER_PASSWORD).orElseThrow(),
                                packet.authenticator(),
                                SECRET)
                        .map(Octets::text))
                .contains("arctangent");
    }

    @Test
    void hidesThePasswordAsRfc2865Section71() {
        RadiusPacket packet = good(PAP_REQUEST);
        assertThat(PapPassword.hide(Octets.ofText("arctangent"), packet.authenticator(), SECRET))
                .isEqualTo(packet.octets(AttributeType.USER_PASSWORD).orElseThrow());
    }

    @Test
    @Tag("checklist-13")
    void theResponseAuthenticatorIsThatOfRfc2865Section71() {
        Frame response = Frame.of(bytes(PAP_ACCEPT)).orElseThrow();
        byte[] request = Frame.of(bytes(PAP_REQUEST)).orElseThrow().authenticator();
        assertThat(Authenticators.ofResponse(response, request, SECRET)).isEqualTo(response.authenticator());
    }

    @Test
    @Tag("checklist-17")
    void theChapResponseIsThatOfRfc2865Section72() {
        RadiusPacket packet = good(CHAP_REQUEST);
        Octets chap = packet.octets(AttributeType.CHAP_PASSWORD).orElseThrow();
        assertThat(ChapResponse.of(chap.at(0), Octets.ofText("arctangent"), packet.authenticator()))
                .isEqualTo(chap.from(1));
    }

    @ParameterizedTest
    @CsvSource({
        "0cda00268a54f4686fb394c52866e302185d062350125a665e2e1e8411f3e243822097c84fa3, AUTHENTICATION",
        "0cb30026925f6b66dd5fed571fcb1db7ad3882605012e8d6eabda910875cd91fdade26367858, ACCOUNTING"
    })
    void theStatusServerOfRfc5997Section6IsGood(String request, RadiusService service) {
        assertThat(RequestCheck.check(bytes(request), Port.udp(service), nas(true)))
                .isInstanceOf(RequestCheck.Result.Good.class);
    }

    @Test
    void anAlteredStatusServerIsBad() {
        byte[] altered = bytes("0cda00268a54f4686fb394c52866e302185d062350125a665e2e1e8411f3e243822097c84fa4");
        assertThat(RequestCheck.check(altered, Port.udp(RadiusService.AUTHENTICATION), nas(true)))
                .isEqualTo(new RequestCheck.Result.Bad(DropReason.BAD_MESSAGE_AUTHENTICATOR));
    }

    @Test
    @Tag("checklist-14")
    void theMessageAuthenticatorOfARequestGuardsEveryOctet() {
        RadiusRequest request = RadiusRequest.access(List.of(Attribute.text(AttributeType.USER_NAME, "nemo")))
                .withPap("arctangent");
        byte[] whole =
                EncodedRequest.of(request, 7, SECRET, new java.util.Random(1)).bytes();
        assertThat(whole[Frame.HEADER]).isEqualTo((byte) 80);
        for (int i = 4; i < whole.length; i++) {
            byte[] altered = whole.clone();
            altered[i] ^= 1;
            assertThat(RequestCheck.check(altered, Port.udp(RadiusService.AUTHENTICATION), nas(true)))
                    .isInstanceOf(RequestCheck.Result.Bad.class);
        }
    }

    @Test
    @Tag("checklist-13")
    void repliesBeginWithAMessageAuthenticatorThatVerifies() {
        EncodedRequest request = EncodedRequest.of(
                RadiusRequest.access(List.of(Attribute.text(AttributeType.USER_NAME, "nemo"))),
                9,
                SECRET,
                new java.util.Random(1));
        RadiusPacket packet = ((RequestCheck.Result.Good)
                        RequestCheck.check(request.bytes(), Port.udp(RadiusService.AUTHENTICATION), nas(true)))
                .packet();
        Octets reply = ReplyWriter.write(
                new Answer.Reply(
                        PacketCode.ACCESS_ACCEPT, List.of(Attribute.number(AttributeType.SESSION_TIMEOUT, 60))),
                packet,
                SECRET);
        assertThat(reply.at(Frame.HEADER)).isEqualTo(80);
        assertThat(request.reply(reply.toBytes())).isPresent();
    }

    @Test
    void aReplySignedWithAnotherSecretIsNone() {
        EncodedRequest request = EncodedRequest.of(RadiusRequest.access(List.of()), 9, SECRET, new java.util.Random(1));
        RadiusPacket packet = ((RequestCheck.Result.Good)
                        RequestCheck.check(request.bytes(), Port.udp(RadiusService.AUTHENTICATION), nas(true)))
                .packet();
        Octets reply = ReplyWriter.write(
                new Answer.Reply(PacketCode.ACCESS_ACCEPT, List.of()), packet, new SharedSecret("another"));
        assertThat(request.reply(reply.toBytes())).isEmpty();
    }

    private static RadiusPacket good(String hex) {
        RequestCheck.Result result = RequestCheck.check(bytes(hex), Port.udp(RadiusService.AUTHENTICATION), nas(false));
        assertThat(result).isInstanceOf(RequestCheck.Result.Good.class);
        return ((RequestCheck.Result.Good) result).packet();
    }

    private static KnownNas nas(boolean requireMessageAuthenticator) {
        return new KnownNas(
                new NasClient(
                        new NasName("nas"),
                        CidrBlock.of("192.168.1.16"),
                        null,
                        NasVendor.GENERIC,
                        null,
                        requireMessageAuthenticator,
                        1),
                SECRET);
    }

    private static byte[] bytes(String hex) {
        return Octets.ofHex(hex).toBytes();
    }
}
