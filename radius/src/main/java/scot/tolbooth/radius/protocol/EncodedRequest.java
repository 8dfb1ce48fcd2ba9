package scot.tolbooth.radius.protocol;

import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import scot.tolbooth.radius.nas.SharedSecret;

/** A request as it goes out, able to tell its reply from others. */
final class EncodedRequest {

    private final Frame frame;
    private final PacketCode code;
    private final SharedSecret secret;

    private EncodedRequest(Frame frame, PacketCode code, SharedSecret secret) {
        this.frame = frame;
        this.code = code;
        this.secret = secret;
    }

    static EncodedRequest of(RadiusRequest request, int identifier, SharedSecret secret, Random random) {
        byte[] authenticator = new byte[Authenticators.LENGTH];
        if (request.code().hasRandomAuthenticator()) {
            random.nextBytes(authenticator);
        }
        List<Attribute> attributes = attributes(request, identifier, Octets.of(authenticator), secret);
        Frame bare = Frame.of(request.code(), identifier, authenticator, TinyRadiusAttributes.encode(attributes));
        Frame signed = Authenticators.sign(bare, authenticator, secret);
        Frame whole = request.code().hasRandomAuthenticator()
                ? signed
                : signed.withAuthenticator(Authenticators.ofHashedRequest(signed, secret));
        return new EncodedRequest(whole, request.code(), secret);
    }

    byte[] bytes() {
        return frame.bytes();
    }

    /** The reply, where it answers this request and is signed with the secret. */
    Optional<RadiusPacket> reply(byte[] datagram) {
        return Frame.of(datagram)
                .filter(reply -> reply.identifier() == frame.identifier())
                .filter(this::isVerified)
                .flatMap(reply -> reply.code()
                        .filter(replyCode -> replyCode.answers(code))
                        .map(replyCode -> packet(reply, replyCode)));
    }

    private boolean isVerified(Frame reply) {
        byte[] expected = Authenticators.ofResponse(reply, frame.authenticator(), secret);
        return MessageDigest.isEqual(expected, reply.authenticator())
                && switch (Authenticators.messageAuthenticator(reply, frame.authenticator(), secret)) {
                    case GOOD -> true;
                    case BAD -> false;
                    case MISSING -> code != PacketCode.ACCESS_REQUEST;
                };
    }

    private static RadiusPacket packet(Frame reply, PacketCode code) {
        return new RadiusPacket(
                code,
                reply.identifier(),
                Octets.of(reply.authenticator()),
                TinyRadiusAttributes.decode(reply.attributes()));
    }

    private static List<Attribute> attributes(
            RadiusRequest request, int identifier, Octets authenticator, SharedSecret secret) {
        List<Attribute> attributes = new ArrayList<>();
        if (request.signed()) {
            attributes.add(Authenticators.unsigned());
        }
        attributes.addAll(request.attributes());
        if (request.papPassword() != null) {
            attributes.add(new Attribute(
                    AttributeType.USER_PASSWORD, PapPassword.hide(request.papPassword(), authenticator, secret)));
        }
        if (request.chapPassword() != null) {
            attributes.add(new Attribute(
                    AttributeType.CHAP_PASSWORD, chap(identifier, request.chapPassword(), authenticator)));
        }
        return attributes;
    }

    private static Octets chap(int identifier, Octets password, Octets challenge) {
        byte[] value = new byte[1 + Authenticators.LENGTH];
        value[0] = (byte) identifier;
        System.arraycopy(
                ChapResponse.of(identifier, password, challenge).toBytes(), 0, value, 1, Authenticators.LENGTH);
        return Octets.of(value);
    }
}
