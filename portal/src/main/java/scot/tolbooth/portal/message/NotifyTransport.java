package scot.tolbooth.portal.message;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import org.springframework.web.client.RestClientResponseException;
import scot.tolbooth.radius.registrant.Contact;
import scot.tolbooth.radius.registrant.ContactKind;

/** Sends texts and e-mail through GOV.UK Notify (API version 2). */
final class NotifyTransport implements Transport, StaffTransport {

    private final RestClient client;
    private final NotifyKey key;
    private final Template template;
    private final Clock clock;

    NotifyTransport(RestClient client, NotifyKey key, Template template, Clock clock) {
        this.client = client;
        this.key = key;
        this.template = template;
        this.clock = clock;
    }

    /**
     * The templates at GOV.UK Notify.
     *
     * @param noticeId of messages without a code; absent where there is none
     * @param noticeSetting under which that is set
     */
    record Template(String id, @Nullable String noticeId, String noticeSetting) {}

    @Override
    public Delivery send(CodeMessage message, Wording wording) {
        Map<String, String> words =
                Map.of("code", message.code(), "subject", wording.subject(), "message", wording.text());
        return post(message.to(), template.id(), words);
    }

    @Override
    public Delivery send(Contact to, Wording notice) {
        return template.noticeId() == null
                ? new Delivery.Failed(template.noticeSetting() + " is not set")
                : post(to, template.noticeId(), Map.of("subject", notice.subject(), "message", notice.text()));
    }

    @Override
    public Delivery send(StaffMessage message) {
        Map<String, String> words = Map.of("subject", message.subject(), "message", message.text());
        return post(message.to(), template.id(), words);
    }

    private Delivery post(Contact to, String templateId, Map<String, String> words) {
        return to.kind() == ContactKind.MOBILE
                ? post("sms", body("phone_number", to, templateId, words))
                : post("email", body("email_address", to, templateId, words));
    }

    private Delivery post(String kind, Map<String, Object> body) {
        try {
            client.post()
                    .uri("/v2/notifications/" + kind)
                    .header("Authorization", "Bearer " + key.token(clock.instant()))
                    .contentType(MediaType.APPLICATION_JSON)
                    .body(body)
                    .retrieve()
                    .toBodilessEntity();
            return new Delivery.Accepted();
        } catch (RestClientResponseException refused) {
            int status = refused.getStatusCode().value();
            // 400 is about what was asked for, which will not be better next time.
            return new Delivery.Failed("GOV.UK Notify answered " + status, status == 400);
        } catch (RestClientException failure) {
            return new Delivery.Failed("GOV.UK Notify did not answer");
        }
    }

    private static Map<String, Object> body(
            String recipient, Contact to, String templateId, Map<String, String> words) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put(recipient, to.value());
        body.put("template_id", templateId);
        body.put("personalisation", words);
        return body;
    }
}
