package scot.tolbooth.radius.registrant;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import scot.tolbooth.inventory.audit.AuditTrail;
import scot.tolbooth.inventory.role.ConditionalOnRole;
import scot.tolbooth.inventory.role.Role;
import scot.tolbooth.inventory.secret.SecretBox;
import scot.tolbooth.radius.OneNode;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({RetentionSettings.class, TermsOfUse.class})
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

    @Bean
    @ConditionalOnRole(Role.RADIUS)
    LastSeen lastSeen(JdbcClient jdbc) {
        return new LastSeen(jdbc);
    }

    @Bean
    StoredRectification rectification(
            JdbcClient jdbc,
            List<PersonalTrace> traces,
            SecretBox secrets,
            AuditTrail audit,
            TransactionTemplate transactions,
            Clock clock) {
        return new StoredRectification(jdbc, traces, secrets, audit, transactions, clock);
    }

    @Bean
    StoredIdentityLinks identityLinks(
            JdbcClient jdbc, SecretBox secrets, AuditTrail audit, TransactionTemplate transactions, Clock clock) {
        return new StoredIdentityLinks(jdbc, secrets, audit, transactions, clock);
    }

    @Bean
    JdbcConsents consents(JdbcClient jdbc) {
        return new JdbcConsents(jdbc);
    }

    @Bean
    JdbcRegistrantGroups registrantGroups(JdbcClient jdbc, AuditTrail audit, TransactionTemplate transactions) {
        return new JdbcRegistrantGroups(jdbc, audit, transactions);
    }

    @Bean
    JdbcRetention destructions(JdbcClient jdbc) {
        return new JdbcRetention(jdbc);
    }

    @Bean
    JdbcUnusedRegistrants unusedRegistrants(JdbcClient jdbc, RetentionSettings settings, Clock clock) {
        return new JdbcUnusedRegistrants(jdbc, settings.registrants(), settings.warning(), clock);
    }

    @Bean
    @ConditionalOnRole(Role.RADIUS)
    Retention retention(
            JdbcRetention store,
            Registrants registrants,
            AuditTrail audit,
            RetentionSettings settings,
            SecretBox secrets,
            SecureRandom random,
            TransactionTemplate transactions,
            OneNode oneNode,
            Clock clock) {
        return new Retention(
                store,
                registrants,
                audit,
                settings,
                new Retention.Means(secrets, random, transactions, oneNode, clock));
    }
}
