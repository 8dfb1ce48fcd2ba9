package scot.tolbooth.radius.authentication;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import scot.tolbooth.radius.RunningRadius;
import scot.tolbooth.radius.TestNas;
import scot.tolbooth.radius.grant.IssuedGrant;
import scot.tolbooth.radius.protocol.Attribute;
import scot.tolbooth.radius.protocol.AttributeType;
import scot.tolbooth.radius.protocol.Octets;
import scot.tolbooth.radius.protocol.PacketCode;
import scot.tolbooth.radius.protocol.RadiusPacket;
import scot.tolbooth.radius.protocol.RadiusRequest;
import scot.tolbooth.radius.protocol.Retransmission;

/** What a device that speaks MS-CHAP version 2 is answered; its arithmetic is held to RFC 2759 elsewhere. */
@Tag("checklist-19")
class MsChapOnTheWireTests {

    private static final int RESPONSE_LENGTH = 50;

    private static RunningRadius radius;
    private static TestNas nas;

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
    void theAcceptProvesThatTheServerKnowsThePasswordToo() {
        IssuedGrant grant = radius.grant();
        MsChap.Conversation conversation =
                new MsChap.Conversation(Octets.of(octets(16, 1)), Octets.of(octets(16, 2)), grant.username());
        Octets response = MsChap.response(conversation, grant.password());

        RadiusPacket accept = ask(grant, conversation, response);

        assertThat(accept.code()).isEqualTo(PacketCode.ACCESS_ACCEPT);
        Octets success = accept.octets(MsChapAttributes.SUCCESS_2).orElseThrow();
        assertThat(success.at(0)).isEqualTo(9);
        assertThat(success.from(1).text())
                .isEqualTo(MsChap.authenticatorResponse(conversation, response, grant.password()));
    }

    @Test
    void aResponseToAnotherChallengeIsRefused() {
        IssuedGrant grant = radius.grant();
        MsChap.Conversation conversation =
                new MsChap.Conversation(Octets.of(octets(16, 1)), Octets.of(octets(16, 2)), grant.username());
        MsChap.Conversation other =
                new MsChap.Conversation(Octets.of(octets(16, 3)), Octets.of(octets(16, 2)), grant.username());

        RadiusPacket reject = ask(grant, other, MsChap.response(conversation, grant.password()));

        assertThat(reject.code()).isEqualTo(PacketCode.ACCESS_REJECT);
        assertThat(reject.octets(MsChapAttributes.ERROR).orElseThrow().from(1).text())
                .startsWith("E=691");
    }

    private static RadiusPacket ask(IssuedGrant grant, MsChap.Conversation conversation, Octets response) {
        byte[] value = new byte[RESPONSE_LENGTH];
        value[0] = 9;
        System.arraycopy(conversation.peerChallenge().toBytes(), 0, value, 2, 16);
        System.arraycopy(response.toBytes(), 0, value, 26, 24);
        RadiusRequest request = RadiusRequest.access(List.of(
                Attribute.text(AttributeType.USER_NAME, grant.username()),
                new Attribute(MsChapAttributes.CHALLENGE, conversation.authenticatorChallenge()),
                new Attribute(MsChapAttributes.RESPONSE_2, Octets.of(value))));
        return TestNas.packetOf(nas.authenticate(request, Retransmission.USUAL).join());
    }

    private static byte[] octets(int count, int value) {
        byte[] octets = new byte[count];
        Arrays.fill(octets, (byte) value);
        return octets;
    }
}
