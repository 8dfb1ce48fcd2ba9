package scot.tolbooth.radius.authentication;

import java.util.ArrayList;
import java.util.List;
import scot.tolbooth.radius.policy.AcceptPolicy;
import scot.tolbooth.radius.protocol.Answer;
import scot.tolbooth.radius.protocol.Attribute;
import scot.tolbooth.radius.protocol.AttributeType;
import scot.tolbooth.radius.protocol.Octets;
import scot.tolbooth.radius.protocol.PacketCode;
import scot.tolbooth.radius.protocol.RadiusExchange;
import scot.tolbooth.radius.protocol.RadiusPacket;

/** Words decisions as replies. */
record AccessReplies(AcceptPolicy policy, ChargeableIdentity identity) {

    private static final Attribute SIGN_IN_AGAIN =
            Attribute.text(AttributeType.REPLY_MESSAGE, "Please sign in again on the Wi-Fi page");
    private static final byte EAP_FAILURE = 4;

    Answer to(RadiusExchange exchange, Decision decision) {
        if (decision instanceof Decision.Accept accept) {
            return accept(exchange, accept);
        }
        if (decision instanceof Decision.Redirect redirect) {
            return new Answer.Reply(
                    PacketCode.ACCESS_ACCEPT,
                    List.of(
                            Attribute.text(AttributeType.CISCO_AVPAIR, "url-redirect-acl=" + redirect.acl()),
                            Attribute.text(AttributeType.CISCO_AVPAIR, "url-redirect=" + redirect.url())));
        }
        return reject(exchange.packet(), decision);
    }

    private Answer accept(RadiusExchange exchange, Decision.Accept accept) {
        List<Attribute> attributes = new ArrayList<>(accept.proof());
        attributes.addAll(policy.attributes(
                accept.settled(), exchange.nas().client().vendor(), accept.registrant(), accept.usedOctets()));
        if (exchange.packet().has(ChargeableIdentity.TYPE)) {
            attributes.add(identity.of(accept.registrant(), exchange.nas().client()));
        }
        return new Answer.Reply(PacketCode.ACCESS_ACCEPT, attributes);
    }

    /** To EAP in EAP's own words, and in no others (RFC 3579 section 2.6.5). */
    private static Answer reject(RadiusPacket packet, Decision decision) {
        List<Attribute> attributes = new ArrayList<>();
        packet.octets(AttributeType.EAP_MESSAGE)
                .ifPresentOrElse(eap -> attributes.add(eapFailure(eap)), () -> attributes.add(SIGN_IN_AGAIN));
        if (decision instanceof Decision.Reject reject) {
            attributes.addAll(reject.refusal());
        }
        return new Answer.Reply(PacketCode.ACCESS_REJECT, attributes);
    }

    /** RFC 3748 section 4.2; a NAS that only begins (RFC 3579 section 2.1) has sent no identifier yet. */
    private static Attribute eapFailure(Octets eap) {
        int identifier = eap.length() > 1 ? eap.at(1) : 0;
        return new Attribute(AttributeType.EAP_MESSAGE, Octets.of(EAP_FAILURE, (byte) identifier, (byte) 0, (byte) 4));
    }
}
