package scot.tolbooth.collector.state;

import java.time.Clock;
import javax.sql.DataSource;
import net.javacrumbs.shedlock.core.DefaultLockingTaskExecutor;
import net.javacrumbs.shedlock.core.LockingTaskExecutor;
import net.javacrumbs.shedlock.provider.jdbctemplate.JdbcTemplateLockProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import scot.tolbooth.collector.maintenance.MaintenanceWindows;
import scot.tolbooth.collector.series.TimeSeries;
import scot.tolbooth.inventory.audit.AuditTrail;
import scot.tolbooth.inventory.circuit.Circuits;
import scot.tolbooth.inventory.device.Devices;
import scot.tolbooth.inventory.role.ConditionalOnRole;
import scot.tolbooth.inventory.role.Role;
import scot.tolbooth.inventory.rollout.Rollout;
import scot.tolbooth.inventory.site.Sites;

/** Wires the states: read on every node, written by collectors. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(CommissioningSettings.class)
class StateConfiguration {

    @Bean
    JdbcStateRecords stateRecords(JdbcClient jdbc, DataSource dataSource) {
        return new JdbcStateRecords(jdbc, new NamedParameterJdbcTemplate(dataSource));
    }

    @Bean
    RetiredAccessPoints retiredAccessPoints(
            JdbcClient jdbc, Devices devices, AuditTrail audit, TransactionTemplate transactions, Clock clock) {
        return new RetiredAccessPoints(jdbc, devices, audit, transactions, clock);
    }

    @Bean
    @ConditionalOnRole(Role.COLLECTOR)
    ReturnWatch returnWatch(RetiredAccessPoints retired, LockingTaskExecutor collectorLocks, Clock clock) {
        return new ReturnWatch(retired, collectorLocks, clock);
    }

    @Bean
    States states(
            Devices devices,
            Sites sites,
            Rollout rollout,
            JdbcStateRecords records,
            RetiredAccessPoints retired,
            MaintenanceWindows windows,
            EchoWitness echoes,
            Clock clock) {
        return new StoredStates(devices, sites, rollout, records, retired, windows, echoes, clock);
    }

    @Bean
    DevicesAnswer devicesAnswer(
            Devices devices, JdbcStateRecords records, RetiredAccessPoints retired, CommissioningSettings settings) {
        return new DevicesAnswer(devices, records, retired, settings);
    }

    @Bean
    @ConditionalOnRole(Role.COLLECTOR)
    StateRecorder stateRecorder(JdbcStateRecords records) {
        return new StateRecorder(records);
    }

    @Bean
    @ConditionalOnRole(Role.COLLECTOR)
    InterfaceLevels interfaceLevels() {
        return new InterfaceLevels();
    }

    @Bean
    @ConditionalOnRole(Role.COLLECTOR)
    EstateWatch estateWatch(
            Sites sites,
            Devices devices,
            Circuits circuits,
            Rollout rollout,
            MaintenanceWindows windows,
            RetiredAccessPoints retired,
            StateRecorder recorder,
            InterfaceLevels levels,
            EchoWitness echoes,
            Clock clock) {
        return new EstateWatch(sites, devices, circuits, rollout, windows, retired, recorder, levels, echoes, clock);
    }

    /** Keeps what one collector alone may do to one. */
    @Bean
    @ConditionalOnRole(Role.COLLECTOR)
    LockingTaskExecutor collectorLocks(DataSource dataSource) {
        return new DefaultLockingTaskExecutor(
                new JdbcTemplateLockProvider(JdbcTemplateLockProvider.Configuration.builder()
                        .withJdbcTemplate(new JdbcTemplate(dataSource))
                        .withTableName("collector.shedlock")
                        .usingDbTime()
                        .build()));
    }

    @Bean
    @ConditionalOnRole(Role.COLLECTOR)
    SitePoints sitePoints(States states, TimeSeries series, LockingTaskExecutor collectorLocks, Clock clock) {
        return new SitePoints(states, series, collectorLocks, clock);
    }
}
