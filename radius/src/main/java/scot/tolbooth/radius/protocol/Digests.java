package scot.tolbooth.radius.protocol;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** MD5 and HMAC-MD5, which RADIUS over UDP prescribes. To look an algorithm up costs as much as to use it: each thread keeps its own. */
final class Digests {

    private static final ThreadLocal<MessageDigest> MD5 = ThreadLocal.withInitial(Digests::newMd5);
    private static final ThreadLocal<KeyedMac> HMAC_MD5 = ThreadLocal.withInitial(() -> new KeyedMac(newHmacMd5()));

    private Digests() {}

    static byte[] md5(byte[]... parts) {
        MessageDigest digest = MD5.get();
        for (byte[] part : parts) {
            digest.update(part);
        }
        return digest.digest();
    }

    static byte[] hmacMd5(byte[] key, byte[] message) {
        return HMAC_MD5.get().of(key, message);
    }

    /** One that is ready for the key it had last: a packet and its reply have the same. */
    private static final class KeyedMac {

        private final Mac mac;
        private byte[] key = {};

        KeyedMac(Mac mac) {
            this.mac = mac;
        }

        byte[] of(byte[] wanted, byte[] message) {
            if (!MessageDigest.isEqual(key, wanted)) {
                take(wanted);
            }
            return mac.doFinal(message);
        }

        private void take(byte[] wanted) {
            try {
                mac.init(new SecretKeySpec(wanted, "HmacMD5"));
                key = wanted.clone();
            } catch (GeneralSecurityException impossible) {
                throw new IllegalStateException("HMAC takes every key", impossible);
            }
        }
    }

    private static MessageDigest newMd5() {
        try {
            return MessageDigest.getInstance("MD5");
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every Java platform has MD5", impossible);
        }
    }

    private static Mac newHmacMd5() {
        try {
            return Mac.getInstance("HmacMD5");
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException("HmacMD5 is missing from this Java platform", failure);
        }
    }
}
