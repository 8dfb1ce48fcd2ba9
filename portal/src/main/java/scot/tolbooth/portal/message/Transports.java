package scot.tolbooth.portal.message;

import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.web.client.RestClient;

/** Makes transports from their settings; a setting that cannot work stops the start. */
final class Transports {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final MessageSettings settings;
    private final ObjectProvider<JavaMailSender> mail;
    private final NotifyWatch watch;
    private final Clock clock;

    Transports(MessageSettings settings, ObjectProvider<JavaMailSender> mail, NotifyWatch watch, Clock clock) {
        this.settings = settings;
        this.mail = mail;
        this.watch = watch;
        this.clock = clock;
    }

    /** @param name of the setting that chose it, under {@code tolbooth.messages} */
    SmtpTransport smtp(String name) {
        JavaMailSender sender = mail.getIfAvailable();
        if (sender == null) {
            throw new IllegalArgumentException("tolbooth.messages." + name + " is smtp: set spring.mail.host");
        }
        if (sender instanceof JavaMailSenderImpl smtp) {
            limitWaiting(smtp.getJavaMailProperties());
        }
        return new SmtpTransport(sender, required(settings.from(), "tolbooth.messages.from"));
    }

    /**
     * @param noticeId the template of messages without a code
     * @param kind names the settings of the templates, such as {@code sms}
     */
    NotifyTransport govUkNotify(@Nullable String templateId, @Nullable String noticeId, String kind) {
        JdkClientHttpRequestFactory requests = new JdkClientHttpRequestFactory(
                HttpClient.newBuilder().connectTimeout(PATIENCE).build());
        requests.setReadTimeout(PATIENCE);
        RestClient client = RestClient.builder()
                .requestFactory(requests)
                .baseUrl(settings.govUkNotify().url())
                .build();
        return new NotifyTransport(
                client,
                new NotifyKey(required(settings.govUkNotify().apiKey(), "tolbooth.messages.notify.api-key")),
                new NotifyTransport.Template(
                        required(templateId, "tolbooth.messages.notify." + kind + "-template-id"),
                        noticeId,
                        "tolbooth.messages.notify." + kind + "-notice-template-id"),
                watch,
                clock);
    }

    static IllegalArgumentException unknown(String kind, String value, String known) {
        return new IllegalArgumentException("tolbooth.messages." + kind + ": '" + value + "' is not one of " + known);
    }

    /** Left to itself, Jakarta Mail waits for a silent server without end. */
    private static void limitWaiting(Properties properties) {
        for (String protocol : new String[] {"smtp", "smtps"}) {
            properties.putIfAbsent("mail." + protocol + ".connectiontimeout", Long.toString(PATIENCE.toMillis()));
            properties.putIfAbsent("mail." + protocol + ".timeout", Long.toString(3 * PATIENCE.toMillis()));
            properties.putIfAbsent("mail." + protocol + ".writetimeout", Long.toString(3 * PATIENCE.toMillis()));
        }
    }

    private static String required(@Nullable String value, String name) {
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException(name + " must be set for the transport that is chosen");
        }
        return value;
    }
}
