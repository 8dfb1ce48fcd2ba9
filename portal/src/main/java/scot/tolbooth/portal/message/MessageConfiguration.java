package scot.tolbooth.portal.message;

import java.time.Clock;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSender;
import scot.tolbooth.inventory.role.ConditionalOnRole;
import scot.tolbooth.inventory.role.Role;
import scot.tolbooth.inventory.secret.SecretBox;
import scot.tolbooth.portal.hotspot.HotspotSettings;
import scot.tolbooth.portal.walkup.TestContact;
import scot.tolbooth.radius.registrant.ContactKind;

/** Chooses the transports of codes; a setting that cannot work stops the start. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnRole(Role.PORTAL)
@EnableConfigurationProperties({MessageSettings.class, HotspotSettings.class})
class MessageConfiguration {

    @Bean
    Transports transports(MessageSettings settings, ObjectProvider<JavaMailSender> mail, Clock clock) {
        return new Transports(settings, mail, clock);
    }

    @Bean
    OutboxTransport outboxTransport(JdbcClient jdbc, SecretBox secrets, Clock clock) {
        return new OutboxTransport(new JdbcOutbox(jdbc, secrets), clock);
    }

    @Bean
    Messages messages(
            MessageSettings settings,
            Transports transports,
            HotspotSettings addresses,
            MessageSource words,
            OutboxTransport outbox,
            ObjectProvider<TestContact> testContact) {
        MessageSettings.Notify templates = settings.govUkNotify();
        Transport sms = switch (settings.sms()) {
            case "outbox" -> outbox;
            case "notify" -> transports.govUkNotify(templates.smsTemplateId(), templates.smsNoticeTemplateId(), "sms");
            default -> throw Transports.unknown("sms", settings.sms(), "outbox, notify");
        };
        Transport email = switch (settings.email()) {
            case "outbox" -> outbox;
            case "smtp" -> transports.smtp("email");
            case "notify" ->
                transports.govUkNotify(templates.emailTemplateId(), templates.emailNoticeTemplateId(), "email");
            default -> throw Transports.unknown("email", settings.email(), "outbox, smtp, notify");
        };
        TestContact test = testContact.getIfAvailable();
        return new Messages(
                Map.of(
                        ContactKind.MOBILE, new NothingToTestContact(sms, test),
                        ContactKind.EMAIL, new NothingToTestContact(email, test)),
                words,
                addresses);
    }
}
