package scot.tolbooth.collector.topology;

import java.time.Clock;
import net.javacrumbs.shedlock.core.LockingTaskExecutor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import scot.tolbooth.inventory.audit.AuditTrail;
import scot.tolbooth.inventory.device.Devices;
import scot.tolbooth.inventory.role.ConditionalOnRole;
import scot.tolbooth.inventory.role.Role;

@Configuration(proxyBeanMethods = false)
class TopologyConfiguration {

    @Bean
    ParentProposals parentProposals(
            JdbcClient jdbc, Devices devices, AuditTrail audit, TransactionTemplate transactions, Clock clock) {
        return new ParentProposals(jdbc, devices, audit, transactions, clock);
    }

    @Bean
    @ConditionalOnRole(Role.COLLECTOR)
    LldpWatch lldpWatch(ParentProposals proposals, LockingTaskExecutor collectorLocks, Clock clock) {
        return new LldpWatch(proposals, collectorLocks, clock);
    }
}
