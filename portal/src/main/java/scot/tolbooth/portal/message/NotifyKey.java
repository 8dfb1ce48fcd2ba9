package scot.tolbooth.portal.message;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * An API key of GOV.UK Notify, {@code name-<service id>-<secret>}, and the tokens it makes (JSON Web Token, RFC 7519,
 * HS256).
 */
final class NotifyKey {

    private static final String UUID = "[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}";
    private static final Pattern FORM = Pattern.compile(".*?(" + UUID + ")-(" + UUID + ")");

    private final String serviceId;
    private final String secret;

    NotifyKey(String text) {
        Matcher parts = FORM.matcher(text.strip());
        if (!parts.matches()) {
            throw new IllegalArgumentException(
                    "tolbooth.messages.notify.api-key must be a key of GOV.UK Notify: name, service id and secret");
        }
        this.serviceId = parts.group(1);
        this.secret = parts.group(2);
    }

    /** A token that is good for half a minute either side of now. */
    String token(Instant now) {
        String content = base64("{\"typ\":\"JWT\",\"alg\":\"HS256\"}".getBytes(StandardCharsets.UTF_8)) + "."
                + base64(("{\"iss\":\"" + serviceId + "\",\"iat\":" + now.getEpochSecond() + "}")
                        .getBytes(StandardCharsets.UTF_8));
        return content + "." + base64(sign(content));
    }

    private byte[] sign(String content) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return mac.doFinal(content.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
