package scot.tolbooth.portal.message;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** Sends news of alarms as text messages through GOV.UK Notify (API version 2), by a template with ((message)). */
final class AlarmSms implements AlarmTransport {

    private final AlarmPosts posts;
    private final JsonMapper json;
    private final Account account;
    private final Clock clock;

    /** The account at GOV.UK Notify and the template for alarms. */
    record Account(String url, NotifyKey key, String templateId) {}

    AlarmSms(AlarmPosts posts, JsonMapper json, Account account, Clock clock) {
        this.posts = posts;
        this.json = json;
        this.account = account;
        this.clock = clock;
    }

    @Override
    public Delivery send(AlarmMessage message) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("phone_number", message.address());
        body.put("template_id", account.templateId());
        body.put("reference", message.key());
        body.put("personalisation", Map.of("message", AlarmWords.brief(message.content())));
        return posts.post(
                account.url() + "/v2/notifications/sms",
                AlarmPosts.bytes(json.writeValueAsString(body)),
                Map.of("Authorization", "Bearer " + account.key().token(clock.instant())));
    }
}
