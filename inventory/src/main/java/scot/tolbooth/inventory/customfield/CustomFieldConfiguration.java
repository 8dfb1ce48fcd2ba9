package scot.tolbooth.inventory.customfield;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import scot.tolbooth.inventory.audit.AuditTrail;
import scot.tolbooth.inventory.audit.Reversible;

@Configuration(proxyBeanMethods = false)
class CustomFieldConfiguration {

    @Bean
    CustomFields customFields(JdbcClient jdbc, AuditTrail audit, TransactionTemplate transactions) {
        return new CustomFields(jdbc, audit, transactions);
    }

    @Bean
    Reversible reversibleFields(CustomFields fields) {
        return new ReversibleFields(fields);
    }
}
