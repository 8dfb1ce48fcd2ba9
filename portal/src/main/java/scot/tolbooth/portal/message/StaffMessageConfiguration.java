package scot.tolbooth.portal.message;

import java.time.Clock;
import net.javacrumbs.shedlock.core.DefaultLockingTaskExecutor;
import net.javacrumbs.shedlock.core.LockProvider;
import net.javacrumbs.shedlock.core.LockingTaskExecutor;
import net.javacrumbs.shedlock.provider.jdbctemplate.JdbcTemplateLockProvider;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import scot.tolbooth.inventory.role.ConditionalOnRole;
import scot.tolbooth.inventory.role.Role;

/** Chooses the transport of messages to staff; a setting that cannot work stops the start. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnRole(Role.PORTAL)
class StaffMessageConfiguration {

    /** Runs a job of the portal on one node at a time, however many there are. */
    @Bean
    LockingTaskExecutor portalLocks(JdbcTemplate jdbc) {
        return new DefaultLockingTaskExecutor(locksOf(jdbc));
    }

    static LockProvider locksOf(JdbcTemplate jdbc) {
        return new JdbcTemplateLockProvider(JdbcTemplateLockProvider.Configuration.builder()
                .withJdbcTemplate(jdbc)
                .withTableName("portal.shedlock")
                .usingDbTime()
                .build());
    }

    @Bean
    StaffMessageDelivery staffMessageDelivery(
            MessageSettings settings,
            Transports transports,
            JdbcStaffMessages store,
            LockingTaskExecutor portalLocks,
            Clock clock) {
        StaffTransport transport = switch (settings.staff()) {
            case "outbox" -> new NoTransport();
            case "smtp" -> transports.smtp("staff");
            case "notify" -> transports.govUkNotify(settings.govUkNotify().staffEmailTemplateId(), null, "staff-email");
            default -> throw Transports.unknown("staff", settings.staff(), "outbox, smtp, notify");
        };
        StaffMessageDelivery.Policy policy =
                new StaffMessageDelivery.Policy(settings.retry().rule(), settings.kept());
        return new StaffMessageDelivery(store, transport, portalLocks, policy, clock);
    }

    @Bean
    StaffMessageRounds staffMessageRounds(StaffMessageDelivery delivery) {
        return new StaffMessageRounds(delivery);
    }

    /** Degraded where somebody should look at the messages; see {@link OutboxStanding#isInTrouble}. */
    @Bean
    HealthIndicator staffMessagesHealthIndicator(StaffMessages messages, Clock clock) {
        return () -> messages.standing().health(clock.instant());
    }
}
