package scot.tolbooth.portal.message;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import org.springframework.web.client.RestClientResponseException;
import scot.tolbooth.radius.registrant.ContactKind;

/** Sends texts and e-mail through GOV.UK Notify (API version 2). */
final class NotifyTransport implements Transport {

    private final RestClient client;
    private final NotifyKey key;
    private final String templateId;
    private final Clock clock;

    NotifyTransport(RestClient client, NotifyKey key, String templateId, Clock clock) {
        this.client = client;
        this.key = key;
        this.templateId = templateId;
        this.clock = clock;
    }

    @Override
    public Delivery send(CodeMessage message, Wording wording) {
        boolean text = message.to().kind() == ContactKind.MOBILE;
        try {
            client.post()
                    .uri("/v2/notifications/" + (text ? "sms" : "email"))
                    .header("Authorization", "Bearer " + key.token(clock.instant()))
                    .contentType(MediaType.APPLICATION_JSON)
                    .body(body(message, wording, text ? "phone_number" : "email_address"))
                    .retrieve()
                    .toBodilessEntity();
            return new Delivery.Accepted();
        } catch (RestClientResponseException refused) {
            return new Delivery.Failed(
                    "GOV.UK Notify answered " + refused.getStatusCode().value());
        } catch (RestClientException failure) {
            return new Delivery.Failed("GOV.UK Notify did not answer");
        }
    }

    private Map<String, Object> body(CodeMessage message, Wording wording, String recipient) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put(recipient, message.to().value());
        body.put("template_id", templateId);
        body.put(
                "personalisation",
                Map.of("code", message.code(), "subject", wording.subject(), "message", wording.text()));
        return body;
    }
}
