package scot.tolbooth.portal.hotspot;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** The arithmetic of openNDS's forwarding authentication, as in its {@code fas-hid.php} and {@code fas-aes.php}. */
final class OpenNdsArithmetic {

    private static final int KEY_BYTES = 32;
    private static final int BLOCK_BYTES = 16;

    private OpenNdsArithmetic() {}

    /** The token by which the gateway lets a device in: only who knows the key can make it of the {@code hid}. */
    static String returned(String hid, String faskey) {
        return sha256(hid + faskey);
    }

    /** How a gateway calls itself when it asks whom to let in. */
    static String gatewayHash(String gatewayName) {
        return sha256(gatewayName.strip());
    }

    /** What levels 1 and 4 send: only Base64, so that anybody could have written it. */
    static Optional<String> decode(String fas) {
        try {
            return Optional.of(new String(base64(fas), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    /**
     * What levels 2 and 3 send, as PHP's {@code openssl_encrypt} has it: AES-256-CBC under the key's first 32 bytes, the
     * sixteen characters of {@code iv} as bytes, Base64 twice. Nothing authenticates it; who does not know the key hits
     * padding and names by luck only.
     */
    static Optional<String> decrypt(String fas, String iv, String faskey) {
        byte[] vector = iv.getBytes(StandardCharsets.UTF_8);
        if (vector.length != BLOCK_BYTES) {
            return Optional.empty();
        }
        try {
            byte[] key = Arrays.copyOf(faskey.getBytes(StandardCharsets.UTF_8), KEY_BYTES);
            Cipher cipher = Cipher.getInstance("AES/CBC/PKCS5Padding");
            cipher.init(Cipher.DECRYPT_MODE, new SecretKeySpec(key, "AES"), new IvParameterSpec(vector));
            byte[] inner = base64(new String(base64(fas), StandardCharsets.US_ASCII));
            return Optional.of(new String(cipher.doFinal(inner), StandardCharsets.UTF_8));
        } catch (GeneralSecurityException | IllegalArgumentException wrong) {
            return Optional.empty();
        }
    }

    /** What {@link #decrypt} reads. */
    static String encrypt(String text, String iv, String faskey) {
        try {
            byte[] key = Arrays.copyOf(faskey.getBytes(StandardCharsets.UTF_8), KEY_BYTES);
            Cipher cipher = Cipher.getInstance("AES/CBC/PKCS5Padding");
            cipher.init(
                    Cipher.ENCRYPT_MODE,
                    new SecretKeySpec(key, "AES"),
                    new IvParameterSpec(iv.getBytes(StandardCharsets.UTF_8)));
            Base64.Encoder base64 = Base64.getEncoder();
            return base64.encodeToString(base64.encode(cipher.doFinal(text.getBytes(StandardCharsets.UTF_8))));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every Java platform has AES", impossible);
        }
    }

    /** The parameters, between which stand comma and space. Of a repeated name the first counts. */
    static Map<String, String> parameters(String text) {
        Map<String, String> parameters = new HashMap<>();
        for (String pair : text.split(", ", -1)) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                parameters.putIfAbsent(pair.substring(0, equals), pair.substring(equals + 1));
            }
        }
        return parameters;
    }

    /** A plus sign that was not encoded in the query arrives as a space. */
    private static byte[] base64(String text) {
        return Base64.getDecoder().decode(text.replace(' ', '+'));
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256", impossible);
        }
    }
}
