package scot.tolbooth.portal.message;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSender;
import scot.tolbooth.inventory.role.ConditionalOnRole;
import scot.tolbooth.inventory.role.Role;
import scot.tolbooth.inventory.secret.SecretBox;
import scot.tolbooth.portal.delivery.MessageTally;
import scot.tolbooth.portal.delivery.Spending;
import scot.tolbooth.portal.hotspot.HotspotSettings;
import scot.tolbooth.portal.walkup.TestContact;
import scot.tolbooth.radius.registrant.ContactKind;

/** Chooses the transports of messages to residents; a setting that cannot work stops the start. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnRole(Role.PORTAL)
@EnableConfigurationProperties({MessageSettings.class, HotspotSettings.class})
class MessageConfiguration {

    @Bean
    NotifyWatch notifyWatch(Clock clock) {
        return new NotifyWatch(clock);
    }

    @Bean
    Transports transports(
            MessageSettings settings, ObjectProvider<JavaMailSender> mail, NotifyWatch watch, Clock clock) {
        return new Transports(settings, mail, watch, clock);
    }

    @Bean
    OutboxTransport outboxTransport(JdbcClient jdbc, SecretBox secrets, Clock clock) {
        return new OutboxTransport(new JdbcOutbox(jdbc, secrets), clock);
    }

    @Bean
    JdbcResidentMessages residentMessageStore(JdbcClient jdbc, SecretBox secrets) {
        return new JdbcResidentMessages(jdbc, secrets);
    }

    @Bean
    ResidentOutbox residentOutbox(
            MessageSettings settings,
            Transports transports,
            OutboxTransport outbox,
            JdbcResidentMessages store,
            ObjectProvider<TestContact> testContact,
            Clock clock) {
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
        return new ResidentOutbox(
                store,
                Map.of(
                        ContactKind.MOBILE, new NothingToTestContact(sms, test),
                        ContactKind.EMAIL, new NothingToTestContact(email, test)),
                clock);
    }

    @Bean
    ResidentRounds residentRounds(ResidentOutbox outbox) {
        return new ResidentRounds(outbox);
    }

    @Bean
    TextStops textStops(JdbcClient jdbc, SecretBox secrets, Clock clock) {
        return new TextStops(new JdbcTextStops(jdbc), secrets, clock);
    }

    @Bean
    Messages messages(
            ResidentOutbox outbox,
            JdbcResidentMessages store,
            MessageSource words,
            HotspotSettings addresses,
            TextStops stops,
            Spending spending) {
        return new Messages(outbox, store, new ResidentWords(words, addresses), stops, spending);
    }

    @Bean
    NotifyCallbacks notifyCallbacks(MessageSettings settings, MessageTally tally, Clock clock) {
        return new NotifyCallbacks(settings.govUkNotify().callbackToken(), tally, clock);
    }

    /** Degraded where this machine's clock is wrong, or the account is not accepted; see {@link NotifyWatch#health}. */
    @Bean
    HealthIndicator notifyHealthIndicator(NotifyWatch watch) {
        return watch::health;
    }

    /** Degraded where messages to residents fail; see {@link ResidentStanding#health}. */
    @Bean
    HealthIndicator residentMessagesHealthIndicator(JdbcResidentMessages store, Spending spending, Clock clock) {
        return () -> {
            Instant now = clock.instant();
            return store.standing(now.minus(Duration.ofHours(1)))
                    .health(now, spending.inLastDay(), spending.mostInADay());
        };
    }
}
