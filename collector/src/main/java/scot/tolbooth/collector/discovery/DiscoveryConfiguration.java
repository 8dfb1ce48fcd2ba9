package scot.tolbooth.collector.discovery;

import java.time.Clock;
import java.util.concurrent.ExecutorService;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import scot.tolbooth.collector.poll.LatestReadings;
import scot.tolbooth.collector.profile.ProfileCatalogue;
import scot.tolbooth.collector.snmp.AsyncSnmpClient;
import scot.tolbooth.collector.snmp.SnmpLimits;
import scot.tolbooth.inventory.audit.AuditTrail;
import scot.tolbooth.inventory.device.CredentialSets;
import scot.tolbooth.inventory.device.Devices;
import scot.tolbooth.inventory.role.ConditionalOnRole;
import scot.tolbooth.inventory.role.Role;

/** Wires discovery: asked for and reviewed on every node, carried out by collectors. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DiscoverySettings.class)
class DiscoveryConfiguration {

    private static final int ROWS_PER_COLUMN = 2000;
    private static final int RECEIVE_BUFFER_BYTES = 1 << 20;

    @Bean
    Discoveries discoveries(
            JdbcClient jdbc,
            Devices devices,
            CredentialSets sets,
            DiscoverySettings settings,
            AuditTrail audit,
            TransactionTemplate transactions,
            Clock clock) {
        return new Discoveries(jdbc, devices, sets, settings, audit, transactions, clock);
    }

    @Bean
    Proposals discoveryProposals(
            JdbcClient jdbc,
            Devices devices,
            Discoveries discoveries,
            AuditTrail audit,
            TransactionTemplate transactions,
            Clock clock) {
        return new Proposals(jdbc, devices, discoveries, audit, transactions, clock);
    }

    @Bean
    @ConditionalOnRole(Role.COLLECTOR)
    DiscoveryRound discoveryRound(
            JdbcClient jdbc,
            Discoveries discoveries,
            Proposals proposals,
            Devices devices,
            LatestReadings readings,
            ProfileCatalogue profiles,
            DiscoverySettings settings,
            ExecutorService snmpCallbacks,
            ExecutorService snmpLookups,
            Clock clock) {
        SiteKnowledge knowledge = new SiteKnowledge(devices, readings);
        SnmpLimits limits = new SnmpLimits(settings.outstanding(), 1, ROWS_PER_COLUMN, RECEIVE_BUFFER_BYTES);
        return new DiscoveryRound(
                new JdbcDiscoveryRuns(jdbc),
                new Searches(discoveries, knowledge, profiles::current, settings),
                proposals,
                knowledge,
                () -> new AsyncSnmpClient(limits, snmpCallbacks, snmpLookups),
                clock);
    }
}
