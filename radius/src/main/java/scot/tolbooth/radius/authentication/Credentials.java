package scot.tolbooth.radius.authentication;

import scot.tolbooth.radius.protocol.AttributeType;
import scot.tolbooth.radius.protocol.Octets;
import scot.tolbooth.radius.protocol.RadiusExchange;
import scot.tolbooth.radius.protocol.RadiusPacket;

/** How an Access-Request wants to prove who it is for. */
sealed interface Credentials {

    /** The password itself (RFC 2865 section 5.2). */
    record Pap(Octets password) implements Credentials {}

    /** A proof of knowing it (RFC 2865 section 5.3). */
    record Chap(int identifier, Octets response, Octets challenge) implements Credentials {}

    /** Something that cannot be right whatever the password is. */
    record Unusable(RejectReason reason) implements Credentials {}

    int CHAP_PASSWORD_LENGTH = 17;

    static Credentials of(RadiusExchange exchange) {
        RadiusPacket packet = exchange.packet();
        boolean pap = packet.has(AttributeType.USER_PASSWORD);
        boolean chap = packet.has(AttributeType.CHAP_PASSWORD);
        if (packet.has(AttributeType.EAP_MESSAGE)) {
            return new Unusable(RejectReason.EAP_NOT_SERVED);
        }
        if (pap && chap) {
            return new Unusable(RejectReason.TWO_CREDENTIALS);
        }
        if (pap) {
            return exchange.userPassword()
                    .<Credentials>map(Pap::new)
                    .orElseGet(() -> new Unusable(RejectReason.MALFORMED_PASSWORD));
        }
        return chap ? chap(packet) : new Unusable(RejectReason.NO_CREDENTIALS);
    }

    private static Credentials chap(RadiusPacket packet) {
        return packet.octets(AttributeType.CHAP_PASSWORD)
                .filter(value -> value.length() == CHAP_PASSWORD_LENGTH)
                .<Credentials>map(value -> new Chap(value.at(0), value.from(1), challenge(packet)))
                .orElseGet(() -> new Unusable(RejectReason.MALFORMED_PASSWORD));
    }

    /** The Request Authenticator serves where there is no CHAP-Challenge. */
    private static Octets challenge(RadiusPacket packet) {
        return packet.octets(AttributeType.CHAP_CHALLENGE)
                .filter(value -> value.length() > 0)
                .orElseGet(packet::authenticator);
    }
}
