package scot.tolbooth.inventory.rollout;

import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import scot.tolbooth.inventory.audit.AuditTrail;
import scot.tolbooth.inventory.audit.Reversible;
import scot.tolbooth.inventory.circuit.Circuits;
import scot.tolbooth.inventory.rollout.asbestos.AsbestosChecks;
import scot.tolbooth.inventory.site.Sites;

@Configuration(proxyBeanMethods = false)
class RolloutConfiguration {

    @Bean
    RolloutStore rolloutStore(JdbcClient jdbc) {
        return RolloutStore.in(jdbc);
    }

    @Bean
    SiteFacts siteFacts(AsbestosChecks asbestos, Circuits circuits, Clock clock) {
        return new RecordedSiteFacts(asbestos, circuits, new Today(clock));
    }

    @Bean
    Gates gates(RolloutStore store, SiteFacts facts, ObjectProvider<CommissioningEvidence> witnesses, Clock clock) {
        // Asked for when needed: those who see devices and people stand on the rollout themselves.
        return new Gates(store, facts, () -> witnesses.orderedStream().toList(), new Today(clock));
    }

    @Bean
    Rollout rollout(
            RolloutStore store,
            Gates gates,
            Sites sites,
            AuditTrail audit,
            TransactionTemplate transactions,
            Clock clock) {
        MilestoneBook book = new MilestoneBook(store, gates, sites, audit, clock);
        return new Rollout(store, book, transactions, new Today(clock));
    }

    @Bean
    Reversible reversibleMilestone(Rollout rollout) {
        return new ReversibleMilestone(rollout);
    }
}
