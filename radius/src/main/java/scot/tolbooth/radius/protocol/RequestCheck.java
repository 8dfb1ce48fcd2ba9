package scot.tolbooth.radius.protocol;

import java.security.MessageDigest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import scot.tolbooth.radius.nas.KnownNas;
import scot.tolbooth.radius.nas.SharedSecret;

/** Whether a packet from a known NAS is a request to answer. */
final class RequestCheck {

    private RequestCheck() {}

    sealed interface Result {
        /**
         * A request to answer.
         *
         * @param signed whether it has a Message-Authenticator
         */
        record Good(RadiusPacket packet, boolean signed) implements Result {}

        record Bad(DropReason reason) implements Result {}
    }

    /** @param nas known to sign with one secret */
    static Result check(byte[] datagram, Port port, KnownNas nas) {
        Optional<Frame> framed = Frame.of(datagram);
        if (framed.isEmpty()) {
            return new Result.Bad(DropReason.MALFORMED);
        }
        Frame frame = framed.get();
        PacketCode code = frame.code().orElse(null);
        if (code == null || !takes(port, code)) {
            return new Result.Bad(DropReason.WRONG_CODE);
        }
        DropReason fault = fault(frame, code, port, nas);
        return fault == null
                ? new Result.Good(packet(frame, code), frame.has(AttributeType.MESSAGE_AUTHENTICATOR.number()))
                : new Result.Bad(fault);
    }

    private static boolean takes(Port port, PacketCode code) {
        return code == PacketCode.STATUS_SERVER || port.serviceOf(code).isPresent();
    }

    private static @Nullable DropReason fault(Frame frame, PacketCode code, Port port, KnownNas nas) {
        if (!code.hasRandomAuthenticator() && !isHashGood(frame, nas.secret())) {
            return DropReason.BAD_AUTHENTICATOR;
        }
        byte[] basis = Authenticators.basis(code, frame.authenticator());
        return switch (Authenticators.messageAuthenticator(frame, basis, nas.secret())) {
            case GOOD -> null;
            case BAD -> DropReason.BAD_MESSAGE_AUTHENTICATOR;
            case MISSING ->
                !port.isTls() && needsMessageAuthenticator(frame, code, nas)
                        ? DropReason.MISSING_MESSAGE_AUTHENTICATOR
                        : null;
        };
    }

    private static boolean isHashGood(Frame frame, SharedSecret secret) {
        return MessageDigest.isEqual(frame.authenticator(), Authenticators.ofHashedRequest(frame, secret));
    }

    /**
     * EAP always needs one (RFC 3579 section 3.1), and so does a request that came through a proxy: in Proxy-State an
     * attacker hides a collision (CVE-2024-3596).
     */
    private static boolean needsMessageAuthenticator(Frame frame, PacketCode code, KnownNas nas) {
        return switch (code) {
            case STATUS_SERVER -> true;
            case ACCESS_REQUEST ->
                nas.client().requireMessageAuthenticator()
                        || frame.has(AttributeType.EAP_MESSAGE.number())
                        || frame.has(AttributeType.PROXY_STATE.number());
            default -> false;
        };
    }

    private static RadiusPacket packet(Frame frame, PacketCode code) {
        return new RadiusPacket(
                code,
                frame.identifier(),
                Octets.owning(frame.authenticator()),
                TinyRadiusAttributes.decode(frame.attributes()));
    }
}
