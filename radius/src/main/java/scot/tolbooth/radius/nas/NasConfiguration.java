package scot.tolbooth.radius.nas;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import scot.tolbooth.inventory.audit.AuditTrail;
import scot.tolbooth.inventory.secret.SecretBox;
import scot.tolbooth.inventory.site.Sites;

@Configuration(proxyBeanMethods = false)
class NasConfiguration {

    @Bean
    StoredNasClients nasClients(
            JdbcClient jdbc, SecretBox secrets, AuditTrail audit, TransactionTemplate transactions) {
        StoredNasClients clients = new StoredNasClients(jdbc, secrets, audit, transactions);
        clients.refresh();
        return clients;
    }

    @Bean
    NasClientsCsv nasClientsCsv(NasClients clients, Sites sites) {
        return new NasClientsCsv(clients, sites);
    }
}
