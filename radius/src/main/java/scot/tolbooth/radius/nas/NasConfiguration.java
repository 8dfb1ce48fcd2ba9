package scot.tolbooth.radius.nas;

import java.security.SecureRandom;
import java.time.Clock;
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
            JdbcClient jdbc, SecretBox secrets, AuditTrail audit, TransactionTemplate transactions, Clock clock) {
        StoredNasClients clients = new StoredNasClients(jdbc, secrets, audit, transactions, clock);
        clients.refresh();
        return clients;
    }

    @Bean
    TestNases testNases(
            JdbcClient jdbc,
            StoredNasClients snapshot,
            SecretBox secrets,
            SecureRandom random,
            TransactionTemplate transactions) {
        return new StoredTestNases(jdbc, snapshot, secrets, random, transactions);
    }

    @Bean
    NasCertificates nasCertificates(
            JdbcClient jdbc, StoredNasClients snapshot, AuditTrail audit, TransactionTemplate transactions) {
        return new StoredNasCertificates(jdbc, snapshot, audit, transactions);
    }

    @Bean
    StoredSigningHabits signingHabits(JdbcClient jdbc) {
        return new StoredSigningHabits(jdbc);
    }

    @Bean
    NasClientsCsv nasClientsCsv(NasClients clients, Sites sites) {
        return new NasClientsCsv(clients, sites);
    }
}
