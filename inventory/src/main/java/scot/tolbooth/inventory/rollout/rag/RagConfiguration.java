package scot.tolbooth.inventory.rollout.rag;

import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import scot.tolbooth.inventory.audit.AuditTrail;
import scot.tolbooth.inventory.rollout.Gates;
import scot.tolbooth.inventory.rollout.Rollout;
import scot.tolbooth.inventory.rollout.blocker.Blockers;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(RagSettings.class)
class RagConfiguration {

    @Bean
    RagRule ragRule(RagSettings settings) {
        return new RagRule(settings.tolerance());
    }

    @Bean
    Assessments assessments(
            JdbcClient jdbc, AuditTrail audit, TransactionTemplate transactions, Clock clock, RagRule rule) {
        return new Assessments(jdbc, audit, transactions, clock, rule);
    }

    @Bean
    RolloutRecords rolloutRecords(Rollout rollout, Gates gates, Blockers blockers) {
        return new RolloutRecords(rollout, gates, blockers);
    }

    @Bean
    Standings standings(RolloutRecords records, Assessments assessments, RagRule rule, RagSettings settings) {
        return new Standings(records, assessments, rule, new MilestoneProgress(settings.milestoneWeights()));
    }
}
