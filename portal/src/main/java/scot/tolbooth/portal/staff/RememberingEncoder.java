package scot.tolbooth.portal.staff;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * Spares programs that send their password with every request the deliberately slow hash: for a minute after a password
 * matched, a keyed digest of it, which never leaves the memory, answers. Safe for use by many threads.
 */
final class RememberingEncoder implements PasswordEncoder {

    private static final Duration FOR = Duration.ofMinutes(1);
    private static final String ALGORITHM = "HmacSHA256";

    private final PasswordEncoder slow;
    private final Clock clock;
    private final SecretKeySpec key;
    private final Map<String, Remembered> matched = new ConcurrentHashMap<>();

    RememberingEncoder(PasswordEncoder slow, Clock clock, SecureRandom random) {
        this.slow = slow;
        this.clock = clock;
        byte[] bytes = new byte[32];
        random.nextBytes(bytes);
        this.key = new SecretKeySpec(bytes, ALGORITHM);
    }

    @Override
    public @Nullable String encode(@Nullable CharSequence password) {
        return slow.encode(password);
    }

    @Override
    public boolean matches(@Nullable CharSequence password, @Nullable String hash) {
        if (password == null || hash == null) {
            return false;
        }
        Instant now = clock.instant();
        matched.values().removeIf(remembered -> !remembered.until().isAfter(now));
        String digest = digest(password);
        Remembered remembered = matched.get(hash);
        if (remembered != null && isEqual(remembered.digest(), digest)) {
            return true;
        }
        boolean matches = slow.matches(password, hash);
        if (matches) {
            matched.put(hash, new Remembered(digest, now.plus(FOR)));
        }
        return matches;
    }

    @Override
    public boolean upgradeEncoding(@Nullable String hash) {
        return slow.upgradeEncoding(hash);
    }

    private String digest(CharSequence password) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return HexFormat.of().formatHex(mac.doFinal(password.toString().getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static boolean isEqual(String one, String other) {
        return MessageDigest.isEqual(
                one.getBytes(StandardCharsets.US_ASCII), other.getBytes(StandardCharsets.US_ASCII));
    }

    private record Remembered(String digest, Instant until) {}
}
