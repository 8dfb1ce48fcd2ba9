package scot.tolbooth.radius.authentication;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import javax.crypto.Cipher;
import javax.crypto.spec.SecretKeySpec;
import scot.tolbooth.radius.protocol.Octets;

/** The arithmetic of MS-CHAP, version 1 (RFC 2433) and 2 (RFC 2759). */
final class MsChap {

    private static final byte[] MAGIC_1 = "Magic server to client signing constant".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] MAGIC_2 =
            "Pad to make it do more than one iteration".getBytes(StandardCharsets.US_ASCII);

    private MsChap() {}

    /** RFC 2433 section A.5: 24 octets from a challenge of 8. */
    static Octets response(Octets challenge, String password) {
        return Octets.of(encrypted(challenge.toBytes(), passwordHash(password)));
    }

    /** What both sides say to each other in version 2: 16 octets each, and the user's name. */
    record Conversation(Octets authenticatorChallenge, Octets peerChallenge, String username) {

        /** RFC 2759 section 8.2. */
        byte[] challengeHash() {
            byte[] name = username.substring(username.lastIndexOf('\\') + 1).getBytes(StandardCharsets.UTF_8);
            return Arrays.copyOf(sha1(peerChallenge.toBytes(), authenticatorChallenge.toBytes(), name), 8);
        }
    }

    /** RFC 2759 section 8.1: 24 octets. */
    static Octets response(Conversation conversation, String password) {
        return Octets.of(encrypted(conversation.challengeHash(), passwordHash(password)));
    }

    /** RFC 2759 section 8.7: how the server proves that it knows the password too, {@code S=} and 40 capital digits. */
    static String authenticatorResponse(Conversation conversation, Octets response, String password) {
        byte[] hashOfHash = Md4.of(passwordHash(password));
        byte[] digest = sha1(hashOfHash, response.toBytes(), MAGIC_1);
        byte[] proof = sha1(digest, conversation.challengeHash(), MAGIC_2);
        return "S=" + HexFormat.of().formatHex(proof).toUpperCase(Locale.ROOT);
    }

    /** RFC 2759 section 8.3. */
    static byte[] passwordHash(String password) {
        return Md4.of(password.getBytes(StandardCharsets.UTF_16LE));
    }

    /** RFC 2759 section 8.5: the hash in three DES keys, each of which encrypts the challenge. */
    private static byte[] encrypted(byte[] challenge, byte[] passwordHash) {
        byte[] padded = Arrays.copyOf(passwordHash, 21);
        ByteArrayOutputStream response = new ByteArrayOutputStream(24);
        for (int at = 0; at < padded.length; at += 7) {
            response.writeBytes(des(challenge, Arrays.copyOfRange(padded, at, at + 7)));
        }
        return response.toByteArray();
    }

    private static byte[] des(byte[] block, byte[] sevenOctets) {
        try {
            Cipher cipher = Cipher.getInstance("DES/ECB/NoPadding");
            cipher.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(withParity(sevenOctets), "DES"));
            return cipher.doFinal(block);
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("DES is missing from this Java platform", missing);
        }
    }

    /** Spreads 56 bits over 8 octets; the parity bits count for nothing. */
    private static byte[] withParity(byte[] sevenOctets) {
        long bits = 0;
        for (byte octet : sevenOctets) {
            bits = (bits << 8) | (octet & 0xff);
        }
        byte[] key = new byte[8];
        for (int i = 0; i < key.length; i++) {
            key[i] = (byte) ((bits >> (49 - 7 * i)) << 1);
        }
        return key;
    }

    private static byte[] sha1(byte[]... parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-1");
            for (byte[] part : parts) {
                digest.update(part);
            }
            return digest.digest();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-1", impossible);
        }
    }
}
