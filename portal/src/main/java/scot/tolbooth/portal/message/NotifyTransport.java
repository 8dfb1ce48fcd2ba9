package scot.tolbooth.portal.message;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import org.springframework.web.client.RestClientResponseException;
import scot.tolbooth.portal.delivery.Cause;
import scot.tolbooth.radius.registrant.Contact;
import scot.tolbooth.radius.registrant.ContactKind;

/** Sends texts and e-mail through GOV.UK Notify (API version 2). */
final class NotifyTransport implements Transport, StaffTransport {

    private final RestClient client;
    private final NotifyKey key;
    private final Template template;
    private final NotifyWatch watch;
    private final Clock clock;

    NotifyTransport(RestClient client, NotifyKey key, Template template, NotifyWatch watch, Clock clock) {
        this.client = client;
        this.key = key;
        this.template = template;
        this.watch = watch;
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
    public Delivery send(Letter letter) {
        Map<String, String> words = new LinkedHashMap<>();
        words.put("subject", letter.wording().subject());
        words.put("message", letter.wording().text());
        if (letter.code() != null) {
            words.put("code", letter.code());
        }
        String templateId = letter.code() == null ? template.noticeId() : template.id();
        return templateId == null
                ? new Delivery.Failed(template.noticeSetting() + " is not set", false, Cause.REQUEST)
                : post(letter.to(), templateId, words, letter.reference().toString());
    }

    @Override
    public Delivery send(StaffMessage message) {
        Map<String, String> words = Map.of("subject", message.subject(), "message", message.text());
        return post(message.to(), template.id(), words, null);
    }

    @Override
    public boolean isCharged() {
        return true;
    }

    private Delivery post(Contact to, String templateId, Map<String, String> words, @Nullable String reference) {
        boolean isText = to.kind() == ContactKind.MOBILE;
        Map<String, Object> body = new LinkedHashMap<>();
        body.put(isText ? "phone_number" : "email_address", to.value());
        body.put("template_id", templateId);
        body.put("personalisation", words);
        if (reference != null) {
            body.put("reference", reference);
        }
        return post(isText ? "sms" : "email", body);
    }

    private Delivery post(String kind, Map<String, Object> body) {
        Instant asked = clock.instant();
        try {
            HttpHeaders headers = client.post()
                    .uri("/v2/notifications/" + kind)
                    .header("Authorization", "Bearer " + key.token(asked))
                    .contentType(MediaType.APPLICATION_JSON)
                    .body(body)
                    .retrieve()
                    .toBodilessEntity()
                    .getHeaders();
            watch.note(asked, date(headers), null);
            return new Delivery.Accepted();
        } catch (RestClientResponseException answer) {
            Delivery.Failed refusal =
                    NotifyRefusal.of(answer.getStatusCode().value(), answer.getResponseBodyAsString());
            watch.note(asked, date(answer.getResponseHeaders()), refusal);
            return refusal;
        } catch (RestClientException failure) {
            return new Delivery.Failed("GOV.UK Notify did not answer", false, Cause.CONNECTION);
        }
    }

    private static @Nullable Instant date(@Nullable HttpHeaders headers) {
        try {
            long millis = headers == null ? -1 : headers.getDate();
            return millis < 0 ? null : Instant.ofEpochMilli(millis);
        } catch (IllegalArgumentException notADate) {
            return null;
        }
    }
}
