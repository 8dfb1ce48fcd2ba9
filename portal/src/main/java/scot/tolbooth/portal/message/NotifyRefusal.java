package scot.tolbooth.portal.message;

import java.util.Locale;
import scot.tolbooth.portal.delivery.Cause;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Reads why GOV.UK Notify did not take a message: {@code {"errors": [{"error": …, "message": …}]}}. */
final class NotifyRefusal {

    private static final int LONGEST = 160;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private NotifyRefusal() {}

    static Delivery.Failed of(int status, String body) {
        String words = words(body);
        String reason = "GOV.UK Notify answered " + status + (words.isEmpty() ? "" : ": " + words);
        // 400 is about what was asked for, which will not be better next time.
        return new Delivery.Failed(reason, status == 400, cause(status, words));
    }

    private static Cause cause(int status, String words) {
        if (status == 429) {
            return Cause.RATE;
        }
        if (status >= 500) {
            return Cause.SERVER;
        }
        if (status == 400) {
            return words.startsWith("phone_number ") || words.startsWith("email_address ")
                    ? Cause.RECIPIENT
                    : Cause.REQUEST;
        }
        return words.toLowerCase(Locale.ROOT).contains("clock") ? Cause.CLOCK : Cause.ACCOUNT;
    }

    /** Its own words, without whatever could be a number or an address: they are shown to staff and logged. */
    private static String words(String body) {
        try {
            String message = JSON.readTree(body)
                    .path("errors")
                    .path(0)
                    .path("message")
                    .asString("")
                    .strip();
            String harmless = message.replaceAll("\\S+@\\S+", "…")
                    .replaceAll("\\+?[0-9][0-9 ()-]{5,}[0-9]", "…")
                    .replaceAll("\\p{Cntrl}+", " ");
            return harmless.length() > LONGEST ? harmless.substring(0, LONGEST) + "…" : harmless;
        } catch (JacksonException notJson) {
            return "";
        }
    }
}
