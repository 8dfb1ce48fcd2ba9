package scot.tolbooth.radius.protocol;

import java.security.MessageDigest;
import java.util.Optional;
import scot.tolbooth.radius.nas.KnownNas;
import scot.tolbooth.radius.nas.SharedSecret;

/** Whether a datagram from a known NAS is a request to answer. */
final class RequestCheck {

    private RequestCheck() {}

    sealed interface Result {
        record Good(RadiusPacket packet) implements Result {}

        record Bad(DropReason reason) implements Result {}
    }

    static Result check(byte[] datagram, RadiusService service, KnownNas nas) {
        Optional<Frame> framed = Frame.of(datagram);
        if (framed.isEmpty()) {
            return new Result.Bad(DropReason.MALFORMED);
        }
        Frame frame = framed.get();
        PacketCode code = frame.code().orElse(null);
        if (code != service.request() && code != PacketCode.STATUS_SERVER) {
            return new Result.Bad(DropReason.WRONG_CODE);
        }
        return fault(frame, code, nas)
                .<Result>map(Result.Bad::new)
                .orElseGet(() -> new Result.Good(packet(frame, code)));
    }

    private static Optional<DropReason> fault(Frame frame, PacketCode code, KnownNas nas) {
        if (!code.hasRandomAuthenticator() && !isHashGood(frame, nas.secret())) {
            return Optional.of(DropReason.BAD_AUTHENTICATOR);
        }
        byte[] basis = Authenticators.basis(code, frame.authenticator());
        return switch (Authenticators.messageAuthenticator(frame, basis, nas.secret())) {
            case GOOD -> Optional.empty();
            case BAD -> Optional.of(DropReason.BAD_MESSAGE_AUTHENTICATOR);
            case MISSING ->
                needsMessageAuthenticator(frame, code, nas)
                        ? Optional.of(DropReason.MISSING_MESSAGE_AUTHENTICATOR)
                        : Optional.empty();
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
                Octets.of(frame.authenticator()),
                TinyRadiusAttributes.decode(frame.attributes()));
    }
}
