package scot.tolbooth.portal.message;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import scot.tolbooth.portal.delivery.Heard;
import scot.tolbooth.portal.delivery.MessageTally;
import scot.tolbooth.portal.refusal.Guard;
import scot.tolbooth.portal.refusal.Refusals;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Lets GOV.UK Notify in where it calls: by a token that both know, with so many and so large requests and no more. Whoever
 * tries tokens is slowed down without holding Notify up. Safe for use by many threads.
 */
public final class NotifyCallbacks {

    /** Several times what a receipt, or the longest text, takes. */
    static final int LARGEST = 16 * 1024;

    private static final String SCHEME = "Bearer ";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final byte @Nullable [] token;
    private final MessageTally tally;
    private final Refusals refusals;

    /** What Notify sends at its own limit of 3,000 messages a minute, twice over. */
    private final Bucket calls;

    private final Bucket wrongTokens;

    /** @param token absent where nobody may call */
    NotifyCallbacks(@Nullable String token, MessageTally tally, Refusals refusals, Clock clock) {
        this.token = token == null ? null : hash(token);
        this.tally = tally;
        this.refusals = refusals;
        this.calls = bucket(600, 100, clock);
        this.wrongTokens = bucket(30, 1, clock);
    }

    /** Whether anybody may call. */
    public boolean areOn() {
        return token != null;
    }

    /**
     * Sees to a request.
     *
     * @param work takes what was sent; says whether it has the form that it should have
     */
    public ResponseEntity<Void> take(HttpServletRequest request, Predicate<JsonNode> work) throws IOException {
        if (token == null) {
            return ResponseEntity.notFound().build();
        }
        if (!isRight(request.getHeader(HttpHeaders.AUTHORIZATION))) {
            tally.count(Heard.REFUSED);
            refusals.count(request, Guard.CALLBACK_TOKEN, null);
            return wrongTokens.tryConsume(1)
                    ? answer(HttpStatus.UNAUTHORIZED, HttpHeaders.WWW_AUTHENTICATE, "Bearer")
                    : answer(HttpStatus.TOO_MANY_REQUESTS, HttpHeaders.RETRY_AFTER, "60");
        }
        if (!calls.tryConsume(1)) {
            tally.count(Heard.SLOWED);
            return answer(HttpStatus.TOO_MANY_REQUESTS, HttpHeaders.RETRY_AFTER, "1");
        }
        byte[] body = request.getInputStream().readNBytes(LARGEST + 1);
        if (body.length > LARGEST) {
            return ResponseEntity.status(HttpStatus.CONTENT_TOO_LARGE).build();
        }
        return read(body).filter(work).isPresent()
                ? ResponseEntity.noContent().build()
                : ResponseEntity.badRequest().build();
    }

    private static Optional<JsonNode> read(byte[] body) {
        try {
            return Optional.of(JSON.readTree(body)).filter(JsonNode::isObject);
        } catch (JacksonException malformed) {
            return Optional.empty();
        }
    }

    private static ResponseEntity<Void> answer(HttpStatus status, String header, String value) {
        return ResponseEntity.status(status).header(header, value).build();
    }

    /** Hashes have one length, so that none is told by the time it takes. */
    private boolean isRight(@Nullable String authorization) {
        return authorization != null
                && authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
                && MessageDigest.isEqual(
                        token, hash(authorization.substring(SCHEME.length()).strip()));
    }

    private static byte[] hash(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Bucket bucket(int atOnce, int perSecond, Clock clock) {
        return Bucket.builder()
                .withCustomTimePrecision(new ClockTime(clock))
                .addLimit(limit -> limit.capacity(atOnce).refillGreedy(perSecond, Duration.ofSeconds(1)))
                .build();
    }

    private record ClockTime(Clock clock) implements TimeMeter {

        @Override
        public long currentTimeNanos() {
            return Math.multiplyExact(clock.millis(), 1_000_000L);
        }

        @Override
        public boolean isWallClockBased() {
            return true;
        }
    }
}
