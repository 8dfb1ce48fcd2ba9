package scot.tolbooth.radius;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * What a NAS makes of requests to it (RFC 5176), written apart from the service, so that both do not err alike. It
 * answers only what is signed rightly.
 */
public final class StubControl {

    private static final int ACK = 41;
    private static final int NAK = 42;
    private static final int HEADER = 20;

    private final byte[] secret;
    private final List<byte[]> requests = new CopyOnWriteArrayList<>();
    private final AtomicInteger silences = new AtomicInteger();
    private volatile int answers = ACK;
    private volatile int errorCause;
    private volatile byte[] answerSecret;

    public StubControl(String secret) {
        this.secret = secret.getBytes(StandardCharsets.UTF_8);
        this.answerSecret = this.secret;
    }

    public void acknowledge() {
        answers = ACK;
        silences.set(0);
        answerSecret = secret;
    }

    public void refuse(int cause) {
        answers = NAK;
        errorCause = cause;
    }

    /** So many requests get no answer. */
    public void stayingSilentFor(int count) {
        silences.set(count);
    }

    public void answerWithSecret(String other) {
        answerSecret = other.getBytes(StandardCharsets.UTF_8);
    }

    /** Every request that was signed rightly, as it came. */
    public List<byte[]> requests() {
        return requests;
    }

    public byte[] last() {
        return requests.get(requests.size() - 1);
    }

    /** The value of an attribute of the request. */
    public static Optional<String> text(byte[] request, int type) {
        return value(request, type).map(value -> new String(value, StandardCharsets.UTF_8));
    }

    public static Optional<byte[]> value(byte[] request, int type) {
        for (int at = HEADER; at < request.length; at += request[at + 1] & 0xff) {
            if ((request[at] & 0xff) == type) {
                return Optional.of(Arrays.copyOfRange(request, at + 2, at + (request[at + 1] & 0xff)));
            }
        }
        return Optional.empty();
    }

    /** The numbers of the attributes, in order. */
    public static List<Integer> types(byte[] request) {
        List<Integer> types = new ArrayList<>();
        for (int at = HEADER; at < request.length; at += request[at + 1] & 0xff) {
            types.add(request[at] & 0xff);
        }
        return types;
    }

    /** Takes a request in, and says what goes back, if anything. */
    Optional<byte[]> take(byte[] request) {
        if (!isSigned(request)) {
            return Optional.empty();
        }
        requests.add(request);
        boolean silent = silences.getAndUpdate(left -> Math.max(0, left - 1)) > 0;
        return silent ? Optional.empty() : Optional.of(reply(request));
    }

    /** Without Proxy-State and Message-Authenticator, as many NASes answer. A CoA has codes three further on. */
    public byte[] reply(byte[] request) {
        boolean withCause = answers == NAK && errorCause > 0;
        ByteBuffer reply = ByteBuffer.allocate(withCause ? HEADER + 6 : HEADER);
        reply.put((byte) (answers + request[0] - 40)).put(request[1]).putShort((short) reply.capacity());
        reply.put(request, 4, 16);
        if (withCause) {
            reply.put((byte) 101).put((byte) 6).putInt(errorCause);
        }
        byte[] signature = md5(reply.array(), answerSecret);
        System.arraycopy(signature, 0, reply.array(), 4, 16);
        return reply.array();
    }

    /** By Request Authenticator (RFC 5176 section 2.3) and Message-Authenticator (section 3.3). */
    private boolean isSigned(byte[] request) {
        byte[] bare = request.clone();
        Arrays.fill(bare, 4, HEADER, (byte) 0);
        if (!Arrays.equals(md5(bare, secret), Arrays.copyOfRange(request, 4, HEADER))) {
            return false;
        }
        Optional<byte[]> given = value(request, 80);
        if (given.isEmpty() || request[HEADER] != 80) {
            return false;
        }
        Arrays.fill(bare, HEADER + 2, HEADER + 18, (byte) 0);
        return Arrays.equals(hmac(bare), given.get());
    }

    static byte[] md5(byte[]... parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("MD5");
            Arrays.stream(parts).forEach(digest::update);
            return digest.digest();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private byte[] hmac(byte[] message) {
        try {
            Mac mac = Mac.getInstance("HmacMD5");
            mac.init(new SecretKeySpec(secret, "HmacMD5"));
            return mac.doFinal(message);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
