package scot.tolbooth.radius.registrant;

import java.time.Clock;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import scot.tolbooth.inventory.audit.AuditTrail;
import scot.tolbooth.inventory.secret.SecretBox;

@Configuration(proxyBeanMethods = false)
class RegistrantConfiguration {

    @Bean
    StoredRegistrants registrants(
            JdbcClient jdbc,
            List<PersonalTrace> traces,
            SecretBox secrets,
            AuditTrail audit,
            TransactionTemplate transactions,
            Clock clock) {
        return new StoredRegistrants(jdbc, traces, secrets, audit, transactions, clock);
    }
}
