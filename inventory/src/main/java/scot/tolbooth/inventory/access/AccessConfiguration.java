package scot.tolbooth.inventory.access;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import scot.tolbooth.inventory.audit.AuditTrail;
import scot.tolbooth.inventory.audit.Reversible;

@Configuration(proxyBeanMethods = false)
class AccessConfiguration {

    @Bean
    AccessConstraints accessConstraints(JdbcClient jdbc, AuditTrail audit, TransactionTemplate transactions) {
        return new AccessConstraints(jdbc, audit, transactions);
    }

    @Bean
    Reversible reversibleConstraint(AccessConstraints access) {
        return new ReversibleConstraint(access);
    }
}
