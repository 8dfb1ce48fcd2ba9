package scot.tolbooth.collector.maintenance;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import scot.tolbooth.inventory.audit.AuditTrail;

@Configuration(proxyBeanMethods = false)
class MaintenanceConfiguration {

    @Bean
    MaintenanceWindows maintenanceWindows(
            JdbcClient jdbc, AuditTrail audit, TransactionTemplate transactions, Clock clock) {
        return new MaintenanceWindows(jdbc, audit, transactions, clock);
    }

    @Bean
    MaintenanceSchedules maintenanceSchedules(
            JdbcClient jdbc, AuditTrail audit, TransactionTemplate transactions, Clock clock) {
        return new MaintenanceSchedules(jdbc, audit, transactions, clock);
    }
}
