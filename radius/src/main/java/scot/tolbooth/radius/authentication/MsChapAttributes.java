package scot.tolbooth.radius.authentication;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import scot.tolbooth.radius.protocol.Attribute;
import scot.tolbooth.radius.protocol.AttributeType;
import scot.tolbooth.radius.protocol.Octets;
import scot.tolbooth.radius.protocol.RadiusPacket;

/** Microsoft's attributes for MS-CHAP (RFC 2548 sections 2.1 and 2.3). */
final class MsChapAttributes {

    static final AttributeType RESPONSE = microsoft(1);
    static final AttributeType ERROR = microsoft(2);
    static final AttributeType CHALLENGE = microsoft(11);
    static final AttributeType RESPONSE_2 = microsoft(25);
    static final AttributeType SUCCESS_2 = microsoft(26);

    private static final int RESPONSE_LENGTH = 50;
    private static final int CHALLENGE_1_LENGTH = 8;
    private static final int CHALLENGE_2_LENGTH = 16;

    /** The octet that says that the response made of the NT hash counts, and not the LAN Manager's. */
    private static final int USE_NT_RESPONSE = 1;

    private MsChapAttributes() {}

    static boolean among(RadiusPacket packet) {
        return packet.has(RESPONSE) || packet.has(RESPONSE_2);
    }

    /** Empty where they do not have the form that is prescribed. */
    static Optional<Credentials> read(RadiusPacket packet) {
        Octets challenge = packet.octets(CHALLENGE).orElseGet(Octets::of);
        return packet.has(RESPONSE_2) ? version2(packet, challenge) : version1(packet, challenge);
    }

    static Attribute success(int identifier, String proof) {
        return message(SUCCESS_2, identifier, proof);
    }

    static Attribute error(int identifier, String error) {
        return message(ERROR, identifier, error);
    }

    private static Optional<Credentials> version1(RadiusPacket packet, Octets challenge) {
        return packet.octets(RESPONSE)
                .filter(value -> value.length() == RESPONSE_LENGTH && challenge.length() == CHALLENGE_1_LENGTH)
                .filter(value -> value.at(1) == USE_NT_RESPONSE)
                .map(value -> new Credentials.MsChap1(value.at(0), value.from(26), challenge));
    }

    private static Optional<Credentials> version2(RadiusPacket packet, Octets challenge) {
        String username = packet.text(AttributeType.USER_NAME).orElse("");
        return packet.octets(RESPONSE_2)
                .filter(value -> value.length() == RESPONSE_LENGTH && challenge.length() == CHALLENGE_2_LENGTH)
                .map(value -> new Credentials.MsChap2(
                        value.at(0), value.from(26), new MsChap.Conversation(challenge, part(value, 2, 18), username)));
    }

    private static Attribute message(AttributeType type, int identifier, String text) {
        byte[] ascii = text.getBytes(StandardCharsets.US_ASCII);
        byte[] value = new byte[ascii.length + 1];
        value[0] = (byte) identifier;
        System.arraycopy(ascii, 0, value, 1, ascii.length);
        return new Attribute(type, Octets.of(value));
    }

    private static Octets part(Octets value, int from, int to) {
        return Octets.of(Arrays.copyOfRange(value.toBytes(), from, to));
    }

    private static AttributeType microsoft(int number) {
        return new AttributeType(311, number);
    }
}
