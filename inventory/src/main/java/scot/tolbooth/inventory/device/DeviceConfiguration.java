package scot.tolbooth.inventory.device;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import scot.tolbooth.inventory.audit.AuditTrail;
import scot.tolbooth.inventory.audit.Reversible;
import scot.tolbooth.inventory.audit.Undo;
import scot.tolbooth.inventory.secret.SecretBox;

@Configuration(proxyBeanMethods = false)
class DeviceConfiguration {

    @Bean
    Devices devices(JdbcClient jdbc, SecretBox secrets, AuditTrail audit, TransactionTemplate transactions) {
        return new Devices(jdbc, secrets, audit, transactions);
    }

    @Bean
    CredentialSets credentialSets(
            JdbcClient jdbc, SecretBox secrets, AuditTrail audit, TransactionTemplate transactions) {
        return new CredentialSets(jdbc, secrets, audit, transactions);
    }

    @Bean
    DeviceHistory deviceHistory(AuditTrail audit, Undo undo) {
        return new DeviceHistory(audit, undo);
    }

    @Bean
    Reversible reversibleDevice(Devices devices) {
        return new ReversibleDevice(devices);
    }
}
