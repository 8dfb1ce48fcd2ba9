package scot.tolbooth.portal.message;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.context.properties.bind.Name;

/**
 * How codes and messages to staff are sent: {@code tolbooth.messages.*}.
 *
 * @param sms transport for mobile numbers: {@code outbox} or {@code notify}
 * @param email transport for e-mail addresses: {@code outbox}, {@code smtp} (with {@code spring.mail.*}) or
 *     {@code notify}
 * @param staff transport for messages to staff: {@code outbox} (kept to be read on screen), {@code smtp} or {@code notify}
 * @param from sender of e-mail by {@code smtp}
 * @param retry when a message to staff that was not taken is tried again
 * @param kept how long messages to staff stay to be read once they are settled
 * @param govUkNotify {@code notify}: the account at GOV.UK Notify
 */
@ConfigurationProperties("tolbooth.messages")
record MessageSettings(
        @DefaultValue("outbox") String sms,
        @DefaultValue("outbox") String email,
        @DefaultValue("outbox") String staff,
        @Nullable String from,
        @DefaultValue Retry retry,
        @DefaultValue("30d") Duration kept,
        @Name("notify") @DefaultValue Notify govUkNotify) {

    MessageSettings {
        if (kept.compareTo(Duration.ofDays(1)) < 0) {
            throw new IllegalArgumentException("tolbooth.messages.kept must be 1d or more, not " + kept);
        }
    }

    /**
     * @param attempts in all before a message is given up, 1 to 50
     * @param firstAfter from the first attempt to the second; each wait after it is twice as long
     * @param longestAfter the longest wait
     */
    record Retry(
            @DefaultValue("10") int attempts,
            @DefaultValue("1m") Duration firstAfter,
            @DefaultValue("4h") Duration longestAfter) {

        RetryRule rule() {
            return new RetryRule(attempts, firstAfter, longestAfter);
        }
    }

    /**
     * @param apiKey as GOV.UK Notify shows it once: name, service id and secret
     * @param smsTemplateId the template for texts: it may use ((code)) and ((message))
     * @param emailTemplateId the template for e-mail: it may use ((code)), ((subject)) and ((message))
     * @param smsNoticeTemplateId the template for texts without a code: it may use ((message))
     * @param emailNoticeTemplateId the template for e-mail without a code: it may use ((subject)) and ((message))
     * @param staffEmailTemplateId the template for messages to staff: it may use ((subject)) and ((message))
     * @param callbackToken with which GOV.UK Notify calls with receipts and received texts, at least 16 characters;
     *     absent: it may not
     */
    record Notify(
            @DefaultValue("https://api.notifications.service.gov.uk")
            URI url,

            @Nullable String apiKey,
            @Nullable String smsTemplateId,
            @Nullable String emailTemplateId,
            @Nullable String smsNoticeTemplateId,
            @Nullable String emailNoticeTemplateId,
            @Nullable String staffEmailTemplateId,
            @Nullable String callbackToken) {

        Notify {
            if (callbackToken != null && callbackToken.length() < 16) {
                throw new IllegalArgumentException(
                        "tolbooth.messages.notify.callback-token must be at least 16 characters");
            }
        }

        /** Holds a key. */
        @Override
        public String toString() {
            return "notify at " + url;
        }
    }
}
