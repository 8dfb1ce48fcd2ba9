package scot.tolbooth.inventory.audit;

import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@Configuration(proxyBeanMethods = false)
class AuditConfiguration {

    @Bean
    AuditTrail auditTrail(JdbcClient jdbc, Clock clock) {
        return new AuditTrail(jdbc, clock);
    }

    @Bean
    Undo undo(AuditTrail audit, TransactionTemplate transactions, ObjectProvider<Reversible> kinds) {
        // Asked for when needed: the features that say so stand on the audit themselves.
        return new Undo(audit, transactions, () -> kinds.orderedStream().toList());
    }
}
