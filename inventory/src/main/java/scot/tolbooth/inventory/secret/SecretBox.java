package scot.tolbooth.inventory.secret;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Encrypts what must be readable again, such as SNMP passwords and RADIUS secrets: AES-256 in Galois/Counter Mode (NIST
 * SP 800-38D) with a random nonce, bound to the purpose it was sealed for. Safe for use by many threads.
 */
public final class SecretBox {

    private static final String FORMAT = "v1:";
    private static final String HMAC = "HmacSHA256";
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    /** Purposes of fingerprints are a handful of constants; whoever made them up at will must not fill the memory. */
    private static final int MOST_PURPOSES = 64;

    /** To look an algorithm up costs as much as to use it: each thread keeps its own. */
    private static final ThreadLocal<Cipher> CIPHER = ThreadLocal.withInitial(SecretBox::newCipher);

    private static final ThreadLocal<Mac> MAC = ThreadLocal.withInitial(SecretBox::newMac);

    private final SecretKey key;
    private final SecureRandom random;
    private final Map<String, SecretKey> purposeKeys = new ConcurrentHashMap<>();

    /** @param key 32 bytes */
    public SecretBox(byte[] key, SecureRandom random) {
        if (key.length != 32) {
            throw new IllegalArgumentException("tolbooth.encryption-key must be 32 bytes in Base64");
        }
        this.key = new SecretKeySpec(key, "AES");
        this.random = random;
    }

    /** Encrypts; what comes out opens only with the same purpose, such as {@code device:mot-lib-rtr-1}. */
    public String seal(String plain, String purpose) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        byte[] sealed = run(Cipher.ENCRYPT_MODE, nonce, plain.getBytes(StandardCharsets.UTF_8), purpose);
        byte[] all = new byte[NONCE_BYTES + sealed.length];
        System.arraycopy(nonce, 0, all, 0, NONCE_BYTES);
        System.arraycopy(sealed, 0, all, NONCE_BYTES, sealed.length);
        return FORMAT + Base64.getEncoder().encodeToString(all);
    }

    /** Decrypts; fails where the text was altered, or sealed with another key or for another purpose. */
    public String open(String sealed, String purpose) {
        if (!sealed.startsWith(FORMAT)) {
            throw new IllegalArgumentException("not a sealed secret");
        }
        byte[] all = Base64.getDecoder().decode(sealed.substring(FORMAT.length()));
        byte[] nonce = java.util.Arrays.copyOf(all, NONCE_BYTES);
        byte[] content = java.util.Arrays.copyOfRange(all, NONCE_BYTES, all.length);
        return new String(run(Cipher.DECRYPT_MODE, nonce, content, purpose), StandardCharsets.UTF_8);
    }

    /**
     * A keyed hash (HMAC-SHA-256 under a key of the purpose's own) by which equal texts are found again without being
     * readable: 43 characters of unpadded Base64, safe in URLs.
     */
    public String fingerprint(String text, String purpose) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(hash(purposeKey(purpose), text));
    }

    private SecretKey purposeKey(String purpose) {
        SecretKey known = purposeKeys.get(purpose);
        if (known != null) {
            return known;
        }
        SecretKey made =
                new SecretKeySpec(hash(new SecretKeySpec(key.getEncoded(), HMAC), "fingerprint:" + purpose), HMAC);
        if (purposeKeys.size() < MOST_PURPOSES) {
            purposeKeys.put(purpose, made);
        }
        return made;
    }

    private static byte[] hash(SecretKey key, String text) {
        try {
            Mac mac = MAC.get();
            mac.init(key);
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("HMAC takes every key", impossible);
        }
    }

    private byte[] run(int mode, byte[] nonce, byte[] content, String purpose) {
        try {
            Cipher cipher = CIPHER.get();
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(purpose.getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(content);
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException(
                    "A stored secret cannot be opened: tolbooth.encryption-key is not the one it was sealed with",
                    failure);
        }
    }

    private static Cipher newCipher() {
        try {
            return Cipher.getInstance("AES/GCM/NoPadding");
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every Java platform has AES/GCM", impossible);
        }
    }

    private static Mac newMac() {
        try {
            return Mac.getInstance(HMAC);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every Java platform has HmacSHA256", impossible);
        }
    }
}
