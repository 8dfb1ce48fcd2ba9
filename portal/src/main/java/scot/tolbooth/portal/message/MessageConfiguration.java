package scot.tolbooth.portal.message;

import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.web.client.RestClient;
import scot.tolbooth.inventory.role.ConditionalOnRole;
import scot.tolbooth.inventory.role.Role;
import scot.tolbooth.inventory.secret.SecretBox;
import scot.tolbooth.portal.hotspot.HotspotSettings;
import scot.tolbooth.radius.registrant.ContactKind;

/** Chooses the transports; a setting that cannot work stops the start. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnRole(Role.PORTAL)
@EnableConfigurationProperties({MessageSettings.class, HotspotSettings.class})
class MessageConfiguration {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    @Bean
    OutboxTransport outboxTransport(JdbcClient jdbc, SecretBox secrets, Clock clock) {
        return new OutboxTransport(new JdbcOutbox(jdbc, secrets), clock);
    }

    @Bean
    Messages messages(
            MessageSettings settings,
            HotspotSettings addresses,
            MessageSource words,
            OutboxTransport outbox,
            ObjectProvider<JavaMailSender> mail,
            Clock clock) {
        Transport sms = switch (settings.sms()) {
            case "outbox" -> outbox;
            case "notify" ->
                govUkNotify(settings.govUkNotify(), settings.govUkNotify().smsTemplateId(), "sms", clock);
            default -> throw unknown("sms", settings.sms(), "outbox, notify");
        };
        Transport email = switch (settings.email()) {
            case "outbox" -> outbox;
            case "smtp" -> smtp(settings, mail);
            case "notify" ->
                govUkNotify(settings.govUkNotify(), settings.govUkNotify().emailTemplateId(), "email", clock);
            default -> throw unknown("email", settings.email(), "outbox, smtp, notify");
        };
        return new Messages(
                Map.of(ContactKind.MOBILE, sms, ContactKind.EMAIL, email),
                words,
                addresses.publicUrl().getHost());
    }

    private static Transport smtp(MessageSettings settings, ObjectProvider<JavaMailSender> mail) {
        JavaMailSender sender = mail.getIfAvailable();
        if (sender == null) {
            throw new IllegalArgumentException("tolbooth.messages.email is smtp: set spring.mail.host");
        }
        return new SmtpTransport(sender, required(settings.from(), "tolbooth.messages.from"));
    }

    private static Transport govUkNotify(
            MessageSettings.Notify settings, @Nullable String templateId, String kind, Clock clock) {
        JdkClientHttpRequestFactory requests = new JdkClientHttpRequestFactory(
                HttpClient.newBuilder().connectTimeout(PATIENCE).build());
        requests.setReadTimeout(PATIENCE);
        RestClient client = RestClient.builder()
                .requestFactory(requests)
                .baseUrl(settings.url())
                .build();
        return new NotifyTransport(
                client,
                new NotifyKey(required(settings.apiKey(), "tolbooth.messages.notify.api-key")),
                required(templateId, "tolbooth.messages.notify." + kind + "-template-id"),
                clock);
    }

    private static String required(@Nullable String value, String name) {
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException(name + " must be set for the transport that is chosen");
        }
        return value;
    }

    private static IllegalArgumentException unknown(String kind, String value, String known) {
        return new IllegalArgumentException("tolbooth.messages." + kind + ": '" + value + "' is not one of " + known);
    }
}
