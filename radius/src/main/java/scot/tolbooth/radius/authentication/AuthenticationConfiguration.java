package scot.tolbooth.radius.authentication;

import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;
import scot.tolbooth.inventory.audit.AuditTrail;
import scot.tolbooth.inventory.role.ConditionalOnRole;
import scot.tolbooth.inventory.role.Role;
import scot.tolbooth.inventory.secret.SecretBox;
import scot.tolbooth.radius.OneNode;
import scot.tolbooth.radius.accounting.GroupCommit;
import scot.tolbooth.radius.grant.Redemption;
import scot.tolbooth.radius.policy.AcceptPolicy;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(OutcomeSettings.class)
class AuthenticationConfiguration {

    @Bean
    JdbcAuthenticationOutcomes authenticationOutcomes(JdbcClient jdbc) {
        return new JdbcAuthenticationOutcomes(jdbc);
    }

    @Bean
    SomebodyWasAccepted somebodyWasAccepted(JdbcAuthenticationOutcomes outcomes) {
        return new SomebodyWasAccepted(outcomes);
    }

    @Bean
    RequestLog requestLog(JdbcClient jdbc, SecretBox secrets, OutcomeSettings settings) {
        return new JdbcRequestLog(jdbc, new DeviceFingerprint(secrets), settings.kept());
    }

    @Bean
    JdbcNasAccesses nasAccesses(JdbcClient jdbc, AuditTrail audit, TransactionTemplate transactions) {
        return new JdbcNasAccesses(jdbc, audit, transactions);
    }

    @Bean
    JdbcRememberedDevices rememberedDevices(JdbcClient jdbc, SecretBox secrets, Clock clock) {
        return new JdbcRememberedDevices(jdbc, secrets, clock);
    }

    @Bean
    @ConditionalOnRole(Role.RADIUS)
    AuthenticationDesk authenticationDesk(
            Redemption redemption,
            AcceptPolicy policy,
            JdbcRememberedDevices remembered,
            JdbcNasAccesses accesses,
            JdbcClient jdbc,
            TransactionTemplate transactions) {
        JdbcUse use = new JdbcUse(jdbc);
        AccessRules rules = new AccessRules(
                (attempt, group, until) -> policy.settle(attempt.site(), group, attempt.received(), until));
        return new AuthenticationDesk(
                new FactFinder(redemption, remembered, accesses, use),
                rules,
                use,
                new JdbcSettlements(jdbc),
                transactions);
    }

    @Bean
    @ConditionalOnRole(Role.RADIUS)
    GroupCommit<PendingRequest> authenticationCommit(AuthenticationDesk desk) {
        return new GroupCommit<>(
                "radius-authentication",
                desk::settle,
                failure -> failure instanceof TransactionException
                        || failure instanceof DataAccessResourceFailureException);
    }

    @Bean
    @ConditionalOnRole(Role.RADIUS)
    AuthenticationHandler authenticationHandler(
            GroupCommit<PendingRequest> authenticationCommit, AcceptPolicy policy, SecretBox secrets) {
        return new AuthenticationHandler(authenticationCommit, policy, new DeviceFingerprint(secrets));
    }

    @Bean
    @ConditionalOnRole(Role.RADIUS)
    OutcomePurge outcomePurge(
            JdbcAuthenticationOutcomes outcomes, OutcomeSettings settings, OneNode oneNode, Clock clock) {
        return new OutcomePurge(outcomes, settings, oneNode, clock);
    }

    @Bean
    @ConditionalOnRole(Role.RADIUS)
    RememberedDevicePurge rememberedDevicePurge(JdbcRememberedDevices devices, OneNode oneNode, Clock clock) {
        return new RememberedDevicePurge(devices, oneNode, clock);
    }
}
