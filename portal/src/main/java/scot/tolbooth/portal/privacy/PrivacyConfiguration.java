package scot.tolbooth.portal.privacy;

import java.time.Clock;
import net.javacrumbs.shedlock.core.LockingTaskExecutor;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import scot.tolbooth.inventory.role.ConditionalOnRole;
import scot.tolbooth.inventory.role.Role;
import scot.tolbooth.portal.message.Messages;
import scot.tolbooth.radius.registrant.Registrants;
import scot.tolbooth.radius.registrant.UnusedRegistrants;

@Configuration(proxyBeanMethods = false)
@ConditionalOnRole(Role.PORTAL)
class PrivacyConfiguration {

    @Bean
    ForgettingWarnings forgettingWarnings(
            JdbcClient jdbc,
            UnusedRegistrants unused,
            Registrants registrants,
            Messages messages,
            TransactionTemplate transactions,
            LockingTaskExecutor portalLocks,
            Clock clock) {
        return new ForgettingWarnings(
                new JdbcForgettingWarnings(jdbc),
                unused,
                registrants,
                messages,
                new ForgettingWarnings.Means(transactions, portalLocks, clock));
    }

    @Bean
    JdbcDataMap dataMap(JdbcClient jdbc, Environment settings) {
        return new JdbcDataMap(jdbc, settings);
    }

    /** Degraded where somebody should look at the warnings; see {@link WarningStanding#health}. */
    @Bean
    HealthIndicator forgettingWarningsHealthIndicator(ForgettingWarnings warnings, Clock clock) {
        return () -> warnings.standing().health(clock.instant());
    }
}
