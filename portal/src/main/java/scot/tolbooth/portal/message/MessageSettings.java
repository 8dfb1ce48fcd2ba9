package scot.tolbooth.portal.message;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.context.properties.bind.Name;

/**
 * How codes are sent: {@code tolbooth.messages.*}.
 *
 * @param sms transport for mobile numbers: {@code outbox} or {@code notify}
 * @param email transport for e-mail addresses: {@code outbox}, {@code smtp} (with {@code spring.mail.*}) or
 *     {@code notify}
 * @param from sender of e-mail by {@code smtp}
 * @param govUkNotify {@code notify}: the account at GOV.UK Notify
 */
@ConfigurationProperties("tolbooth.messages")
record MessageSettings(
        @DefaultValue("outbox") String sms,
        @DefaultValue("outbox") String email,
        @Nullable String from,
        @Name("notify") @DefaultValue Notify govUkNotify) {

    /**
     * @param apiKey as GOV.UK Notify shows it once: name, service id and secret
     * @param smsTemplateId the template for texts: it may use ((code)) and ((message))
     * @param emailTemplateId the template for e-mail: it may use ((code)), ((subject)) and ((message))
     */
    record Notify(
            @DefaultValue("https://api.notifications.service.gov.uk")
            URI url,

            @Nullable String apiKey,
            @Nullable String smsTemplateId,
            @Nullable String emailTemplateId) {

        /** Holds a key. */
        @Override
        public String toString() {
            return "notify at " + url;
        }
    }
}
