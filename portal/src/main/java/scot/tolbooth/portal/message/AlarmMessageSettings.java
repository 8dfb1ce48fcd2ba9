package scot.tolbooth.portal.message;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Settings {@code tolbooth.alarms.messages.*}.
 *
 * @param webhookSecret with which webhooks are signed, at least 16 characters; absent: they are not
 * @param smsTemplateId the template at GOV.UK Notify for text messages: it uses ((message))
 */
@ConfigurationProperties("tolbooth.alarms.messages")
record AlarmMessageSettings(
        @Nullable String webhookSecret, @Nullable String smsTemplateId) {

    AlarmMessageSettings {
        if (webhookSecret != null && webhookSecret.length() < 16) {
            throw new IllegalArgumentException(
                    "tolbooth.alarms.messages.webhook-secret must be at least 16 characters");
        }
    }

    /** Holds a secret. */
    @Override
    public String toString() {
        return "settings of alarm messages";
    }
}
