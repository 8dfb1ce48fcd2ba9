package scot.tolbooth.portal.hotspot;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;

/** The arithmetic of the Universal Access Method, as in CoovaChilli's {@code src/redir.c}. */
final class UamArithmetic {

    private static final HexFormat HEX = HexFormat.of();

    private UamArithmetic() {}

    /** What the challenge becomes once it is keyed by the secret: the RADIUS CHAP-Challenge. */
    static byte[] keyedChallenge(String challengeHex, String secret) {
        return md5(HEX.parseHex(challengeHex), utf8(secret));
    }

    /** The answer to the challenge: CHAP (RFC 1994) with identifier 0, in small hexadecimal digits. */
    static String response(String password, byte[] keyedChallenge) {
        return HEX.formatHex(md5(new byte[] {0}, utf8(password), keyedChallenge));
    }

    /** The signature {@code md} of a redirect: over the whole address up to, and without, {@code &md=}. */
    static String signature(String address, String secret) {
        return HEX.formatHex(md5(utf8(address), utf8(secret))).toUpperCase(Locale.ROOT);
    }

    static boolean isSigned(String address, String secret, String signature) {
        return MessageDigest.isEqual(utf8(signature(address, secret)), utf8(signature.toUpperCase(Locale.ROOT)));
    }

    /** MD5 of the parts in order: what these protocols fix, with no say of ours. */
    static byte[] md5(byte[]... parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("MD5");
            for (byte[] part : parts) {
                digest.update(part);
            }
            return digest.digest();
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
