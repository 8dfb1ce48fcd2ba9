package scot.tolbooth.radius.protocol;

import java.util.ArrayList;
import java.util.List;
import scot.tolbooth.radius.nas.SharedSecret;

/** Turns an answer into octets: Message-Authenticator first, then what it says, then every Proxy-State in order. */
final class ReplyWriter {

    private ReplyWriter() {}

    static Octets write(Answer.Reply reply, RadiusPacket request, SharedSecret secret) {
        List<Attribute> attributes = new ArrayList<>();
        if (isSigned(reply.code(), request.code())) {
            attributes.add(Authenticators.unsigned());
        }
        attributes.addAll(reply.attributes());
        request.all(AttributeType.PROXY_STATE)
                .forEach(state -> attributes.add(new Attribute(AttributeType.PROXY_STATE, state)));
        byte[] basis = request.authenticator().toBytes();
        Frame frame = Frame.of(reply.code(), request.identifier(), basis, TinyRadiusAttributes.encode(attributes));
        Frame signed = Authenticators.sign(frame, basis, secret);
        return Octets.owning(signed.bytesWith(Authenticators.ofResponse(signed, basis, secret)));
    }

    /** Accounting-Response carries none, save to a Status-Server: NASes do not expect it there. */
    private static boolean isSigned(PacketCode reply, PacketCode request) {
        return reply != PacketCode.ACCOUNTING_RESPONSE || request == PacketCode.STATUS_SERVER;
    }
}
