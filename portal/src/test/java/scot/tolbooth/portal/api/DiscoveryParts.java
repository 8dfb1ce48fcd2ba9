package scot.tolbooth.portal.api;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import scot.tolbooth.collector.discovery.Discoveries;
import scot.tolbooth.collector.discovery.DiscoverySettings;
import scot.tolbooth.collector.discovery.Proposals;
import scot.tolbooth.collector.state.RetiredAccessPoints;
import scot.tolbooth.collector.topology.ParentProposals;
import scot.tolbooth.inventory.audit.AuditTrail;
import scot.tolbooth.inventory.device.CredentialSets;
import scot.tolbooth.inventory.device.Devices;

/** What the collector offers for finding devices, on the database of a test that polls nothing. Not a stereotype. */
public class DiscoveryParts {

    @Bean
    DiscoverySettings discoverySettings() {
        return new DiscoverySettings(List.of("10.0.0.0/8"), 16, 50, Duration.ofSeconds(1), 1, Duration.ofSeconds(15));
    }

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
    ParentProposals parentProposals(
            JdbcClient jdbc, Devices devices, AuditTrail audit, TransactionTemplate transactions, Clock clock) {
        return new ParentProposals(jdbc, devices, audit, transactions, clock);
    }

    @Bean
    RetiredAccessPoints retiredAccessPoints(
            JdbcClient jdbc, Devices devices, AuditTrail audit, TransactionTemplate transactions, Clock clock) {
        return new RetiredAccessPoints(jdbc, devices, audit, transactions, clock);
    }
}
