package scot.tolbooth.radius.way;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import scot.tolbooth.inventory.audit.AuditTrail;

@Configuration(proxyBeanMethods = false)
class WayConfiguration {

    @Bean
    WaysIn waysIn(JdbcClient jdbc, AuditTrail audit, TransactionTemplate transactions) {
        return new StoredWaysIn(jdbc, audit, transactions);
    }
}
