package scot.tolbooth.inventory.contractor;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import scot.tolbooth.inventory.audit.AuditTrail;
import scot.tolbooth.inventory.audit.Reversible;

@Configuration(proxyBeanMethods = false)
class ContractorConfiguration {

    @Bean
    Contractors contractors(JdbcClient jdbc, AuditTrail audit, TransactionTemplate transactions) {
        return new Contractors(jdbc, audit, transactions);
    }

    @Bean
    Reversible reversibleContractor(Contractors contractors) {
        return new ReversibleContractor(contractors);
    }
}
