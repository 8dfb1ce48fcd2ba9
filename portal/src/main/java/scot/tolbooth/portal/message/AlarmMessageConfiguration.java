package scot.tolbooth.portal.message;

import java.time.Clock;
import java.util.EnumMap;
import java.util.Map;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import scot.tolbooth.collector.alarm.Channel;
import scot.tolbooth.inventory.audit.AuditTrail;
import scot.tolbooth.inventory.role.ConditionalOnRole;
import scot.tolbooth.inventory.role.Role;
import scot.tolbooth.inventory.secret.SecretBox;
import scot.tolbooth.portal.hotspot.HotspotSettings;
import tools.jackson.databind.json.JsonMapper;

/** Wires what messages to staff are handed to, news of alarms among them: filled on every node, emptied by portals. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({AlarmMessageSettings.class, MessageSettings.class, HotspotSettings.class})
class AlarmMessageConfiguration {

    @Bean
    JdbcStaffMessages staffMessageStore(JdbcClient jdbc, SecretBox secrets) {
        return new JdbcStaffMessages(jdbc, secrets);
    }

    @Bean
    StaffMessages staffMessages(
            MessageSettings settings,
            JdbcStaffMessages store,
            AuditTrail audit,
            TransactionTemplate transactions,
            Clock clock) {
        return new StaffMessages(store, !"outbox".equals(settings.staff()), audit, transactions, clock);
    }

    @Bean
    JdbcAlarmMessages alarmMessages(JdbcClient jdbc, SecretBox secrets) {
        return new JdbcAlarmMessages(jdbc, secrets);
    }

    @Bean
    AlarmOutbox alarmOutbox(
            JdbcAlarmMessages store,
            StaffMessages mail,
            HotspotSettings addresses,
            AuditTrail audit,
            TransactionTemplate transactions,
            Clock clock) {
        return new AlarmOutbox(
                store, new AlarmEmail(mail), new AlarmWords(addresses.publicUrl()), audit, transactions, clock);
    }

    @Bean
    @ConditionalOnRole(Role.PORTAL)
    AlarmDelivery alarmDelivery(
            JdbcAlarmMessages store,
            AlarmMessageSettings settings,
            MessageSettings accounts,
            StaffMessages mail,
            JsonMapper json,
            Clock clock) {
        AlarmPosts posts = new AlarmPosts();
        Map<Channel, AlarmTransport> transports = new EnumMap<>(Channel.class);
        transports.put(Channel.WEBHOOK, new WebhookTransport(posts, json, settings.webhookSecret(), clock));
        transports.put(Channel.TEAMS, new TeamsTransport(posts, json));
        transports.put(Channel.EMAIL, new AlarmEmail(mail));
        MessageSettings.Notify notify = accounts.govUkNotify();
        if (settings.smsTemplateId() != null && notify.apiKey() != null) {
            AlarmSms.Account account = new AlarmSms.Account(
                    notify.url().toString(), new NotifyKey(notify.apiKey()), settings.smsTemplateId());
            transports.put(Channel.SMS, new AlarmSms(posts, json, account, clock));
        }
        return new AlarmDelivery(store, transports, clock);
    }

    /** Degraded where somebody should look at the messages; see {@link OutboxStanding#isInTrouble}. */
    @Bean
    @ConditionalOnRole(Role.PORTAL)
    HealthIndicator alarmMessagesHealthIndicator(AlarmOutbox outbox, Clock clock) {
        return () -> outbox.standing().health(clock.instant());
    }
}
