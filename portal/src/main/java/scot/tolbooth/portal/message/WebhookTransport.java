package scot.tolbooth.portal.message;

import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Posts news of alarms to a web address. {@code X-Tolbooth-Signature} is the HMAC-SHA-256, in hexadecimal, of the
 * timestamp, a full stop and the body; {@code X-Tolbooth-Delivery} is the same when one is sent again.
 */
final class WebhookTransport implements AlarmTransport {

    private final AlarmPosts posts;
    private final JsonMapper json;
    private final @Nullable String secret;
    private final Clock clock;

    /** @param secret with which it signs; absent: it does not, and says so by having no signature */
    WebhookTransport(AlarmPosts posts, JsonMapper json, @Nullable String secret, Clock clock) {
        this.posts = posts;
        this.json = json;
        this.secret = secret;
        this.clock = clock;
    }

    @Override
    public Delivery send(AlarmMessage message) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("delivery", message.key());
        body.put("route", message.route());
        body.put("subject", message.content().subject());
        body.put("alarms", message.content().items());
        byte[] bytes = AlarmPosts.bytes(json.writeValueAsString(body));
        Instant now = clock.instant();
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("X-Tolbooth-Delivery", String.valueOf(message.id()));
        headers.put("X-Tolbooth-Timestamp", String.valueOf(now.getEpochSecond()));
        if (secret != null) {
            headers.put("X-Tolbooth-Signature", "sha256=" + signature(secret, now.getEpochSecond(), bytes));
        }
        return posts.post(message.address(), bytes, headers);
    }

    static String signature(String secret, long timestamp, byte[] body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(AlarmPosts.bytes(secret), "HmacSHA256"));
            mac.update(AlarmPosts.bytes(timestamp + "."));
            return HexFormat.of().formatHex(mac.doFinal(body));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
