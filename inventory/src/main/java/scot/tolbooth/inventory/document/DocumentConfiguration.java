package scot.tolbooth.inventory.document;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import scot.tolbooth.inventory.audit.AuditTrail;

@Configuration(proxyBeanMethods = false)
class DocumentConfiguration {

    @Bean
    Documents documents(JdbcClient jdbc, AuditTrail audit, TransactionTemplate transactions, Clock clock) {
        return new Documents(jdbc, audit, transactions, clock);
    }
}
