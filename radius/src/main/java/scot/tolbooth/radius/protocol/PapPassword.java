package scot.tolbooth.radius.protocol;

import java.util.Arrays;
import java.util.Optional;
import scot.tolbooth.radius.nas.SharedSecret;

/** Hides and reveals User-Password (RFC 2865 section 5.2). */
final class PapPassword {

    private static final int BLOCK = 16;
    private static final int LONGEST = 128;

    private PapPassword() {}

    static Octets hide(Octets password, Octets authenticator, SharedSecret secret) {
        if (password.length() > LONGEST) {
            throw new IllegalArgumentException("password must be at most 128 octets");
        }
        int blocks = Math.max(1, (password.length() + BLOCK - 1) / BLOCK);
        byte[] text = Arrays.copyOf(password.toBytes(), blocks * BLOCK);
        byte[] previous = authenticator.toBytes();
        for (int at = 0; at < text.length; at += BLOCK) {
            mask(text, at, previous, secret);
            previous = Arrays.copyOfRange(text, at, at + BLOCK);
        }
        return Octets.of(text);
    }

    static Optional<Octets> reveal(Octets hidden, Octets authenticator, SharedSecret secret) {
        if (hidden.length() == 0 || hidden.length() % BLOCK != 0 || hidden.length() > LONGEST) {
            return Optional.empty();
        }
        byte[] text = hidden.toBytes();
        byte[] previous = authenticator.toBytes();
        for (int at = 0; at < text.length; at += BLOCK) {
            byte[] cipher = Arrays.copyOfRange(text, at, at + BLOCK);
            mask(text, at, previous, secret);
            previous = cipher;
        }
        return Optional.of(Octets.of(Arrays.copyOf(text, withoutPadding(text))));
    }

    private static void mask(byte[] text, int at, byte[] previous, SharedSecret secret) {
        byte[] mask = Digests.md5(secret.octets(), previous);
        for (int i = 0; i < BLOCK; i++) {
            text[at + i] = (byte) (text[at + i] ^ mask[i]);
        }
    }

    private static int withoutPadding(byte[] text) {
        int length = text.length;
        while (length > 0 && text[length - 1] == 0) {
            length--;
        }
        return length;
    }
}
