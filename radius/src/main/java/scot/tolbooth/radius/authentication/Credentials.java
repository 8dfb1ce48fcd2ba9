package scot.tolbooth.radius.authentication;

import java.security.MessageDigest;
import java.util.List;
import scot.tolbooth.radius.protocol.Attribute;
import scot.tolbooth.radius.protocol.AttributeType;
import scot.tolbooth.radius.protocol.ChapResponse;
import scot.tolbooth.radius.protocol.Octets;
import scot.tolbooth.radius.protocol.RadiusExchange;
import scot.tolbooth.radius.protocol.RadiusPacket;

/** How an Access-Request wants to prove who it is for. */
sealed interface Credentials {

    /** The word by which outcomes name it. */
    String method();

    /** Whether it proves that the password is known. */
    default boolean prove(String password) {
        return false;
    }

    /** What an Accept says in return. */
    default List<Attribute> proof(String password) {
        return List.of();
    }

    /** What a Reject says where the password is wrong. */
    default List<Attribute> refusal() {
        return List.of();
    }

    /** The password itself (RFC 2865 section 5.2). */
    record Pap(Octets password) implements Credentials {

        @Override
        public String method() {
            return "pap";
        }

        @Override
        public boolean prove(String expected) {
            return MessageDigest.isEqual(
                    password.toBytes(), Octets.ofText(expected).toBytes());
        }
    }

    /** A proof of knowing it (RFC 2865 section 5.3). */
    record Chap(int identifier, Octets response, Octets challenge) implements Credentials {

        static final int LENGTH = 17;

        @Override
        public String method() {
            return "chap";
        }

        @Override
        public boolean prove(String password) {
            Octets expected = ChapResponse.of(identifier, Octets.ofText(password), challenge);
            return MessageDigest.isEqual(expected.toBytes(), response.toBytes());
        }
    }

    /** A proof by Microsoft's arithmetic (RFC 2433; RFC 2548 section 2.1). */
    record MsChap1(int identifier, Octets response, Octets challenge) implements Credentials {

        @Override
        public String method() {
            return "ms-chap";
        }

        @Override
        public boolean prove(String password) {
            return MessageDigest.isEqual(MsChap.response(challenge, password).toBytes(), response.toBytes());
        }

        @Override
        public List<Attribute> refusal() {
            return List.of(MsChapAttributes.error(identifier, "E=691 R=0 V=2"));
        }
    }

    /** The same, where the server proves that it knows the password too (RFC 2759; RFC 2548 section 2.3). */
    record MsChap2(int identifier, Octets response, MsChap.Conversation conversation) implements Credentials {

        @Override
        public String method() {
            return "ms-chap-v2";
        }

        @Override
        public boolean prove(String password) {
            return MessageDigest.isEqual(MsChap.response(conversation, password).toBytes(), response.toBytes());
        }

        @Override
        public List<Attribute> proof(String password) {
            String proof = MsChap.authenticatorResponse(conversation, response, password);
            return List.of(MsChapAttributes.success(identifier, proof));
        }

        @Override
        public List<Attribute> refusal() {
            String challenge = conversation.authenticatorChallenge().hex();
            return List.of(MsChapAttributes.error(identifier, "E=691 R=0 C=" + challenge + " V=3 M=Sign in again"));
        }
    }

    /** Something that cannot be right whatever the password is. */
    record Unusable(RejectReason reason) implements Credentials {

        @Override
        public String method() {
            return reason == RejectReason.EAP_NOT_SERVED ? "eap" : "none";
        }
    }

    static Credentials of(RadiusExchange exchange) {
        RadiusPacket packet = exchange.packet();
        boolean pap = packet.has(AttributeType.USER_PASSWORD);
        boolean chap = packet.has(AttributeType.CHAP_PASSWORD);
        boolean msChap = MsChapAttributes.among(packet);
        if (packet.has(AttributeType.EAP_MESSAGE)) {
            return new Unusable(RejectReason.EAP_NOT_SERVED);
        }
        if ((pap && chap) || (pap && msChap) || (chap && msChap)) {
            return new Unusable(RejectReason.TWO_CREDENTIALS);
        }
        if (pap) {
            return exchange.userPassword()
                    .<Credentials>map(Pap::new)
                    .orElseGet(() -> new Unusable(RejectReason.MALFORMED_PASSWORD));
        }
        if (msChap) {
            return MsChapAttributes.read(packet).orElseGet(() -> new Unusable(RejectReason.MALFORMED_PASSWORD));
        }
        return chap ? chap(packet) : new Unusable(RejectReason.NO_CREDENTIALS);
    }

    private static Credentials chap(RadiusPacket packet) {
        return packet.octets(AttributeType.CHAP_PASSWORD)
                .filter(value -> value.length() == Chap.LENGTH)
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
