package scot.tolbooth.radius.protocol;

import java.security.MessageDigest;
import scot.tolbooth.radius.nas.SharedSecret;

/** Request, Response and Message-Authenticator (RFC 2865 section 3, 2866 section 3, 3579 section 3.2). */
final class Authenticators {

    static final int LENGTH = 16;

    private static final byte[] ZERO = new byte[LENGTH];
    private static final int MESSAGE_AUTHENTICATOR = AttributeType.MESSAGE_AUTHENTICATOR.number();

    private Authenticators() {}

    /** What the Message-Authenticator of a packet was found to be. */
    enum Finding {
        GOOD,
        BAD,
        MISSING
    }

    /** Room for a Message-Authenticator that {@link #sign} fills in. */
    static Attribute unsigned() {
        return new Attribute(AttributeType.MESSAGE_AUTHENTICATOR, Octets.of(ZERO));
    }

    /** @param basis what stands in the authenticator field while it is computed */
    static Finding messageAuthenticator(Frame frame, byte[] basis, SharedSecret secret) {
        int at = frame.valueOfOnly(MESSAGE_AUTHENTICATOR);
        if (at == -1) {
            return Finding.MISSING;
        }
        if (at < 0 || frame.lengthOfValue(at) != LENGTH) {
            return Finding.BAD;
        }
        byte[] expected = compute(frame, at, basis, secret);
        return MessageDigest.isEqual(expected, frame.slice(at, LENGTH)) ? Finding.GOOD : Finding.BAD;
    }

    /** Fills in the Message-Authenticator, where the packet has room for one. */
    static Frame sign(Frame frame, byte[] basis, SharedSecret secret) {
        int at = frame.valueOfOnly(MESSAGE_AUTHENTICATOR);
        return at < 0 ? frame : frame.with(at, compute(frame, at, basis, secret));
    }

    /** What the Message-Authenticator of a request is computed over: its own authenticator, or zeros where that is a hash. */
    static byte[] basis(PacketCode request, byte[] authenticator) {
        return request.hasRandomAuthenticator() ? authenticator : ZERO.clone();
    }

    static byte[] ofHashedRequest(Frame frame, SharedSecret secret) {
        return Digests.md5(frame.bytesWith(ZERO), secret.octets());
    }

    static byte[] ofResponse(Frame frame, byte[] requestAuthenticator, SharedSecret secret) {
        return Digests.md5(frame.bytesWith(requestAuthenticator), secret.octets());
    }

    private static byte[] compute(Frame frame, int at, byte[] basis, SharedSecret secret) {
        byte[] message = frame.bytesWith(basis);
        System.arraycopy(ZERO, 0, message, at, LENGTH);
        return Digests.hmacMd5(secret.octets(), message);
    }
}
