package scot.tolbooth.inventory.contact;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import scot.tolbooth.inventory.audit.AuditTrail;
import scot.tolbooth.inventory.audit.Reversible;

@Configuration(proxyBeanMethods = false)
class ContactConfiguration {

    @Bean
    Contacts contacts(JdbcClient jdbc, AuditTrail audit, TransactionTemplate transactions) {
        return new Contacts(jdbc, audit, transactions);
    }

    @Bean
    Reversible reversibleContact(Contacts contacts) {
        return new ReversibleContact(contacts);
    }
}
