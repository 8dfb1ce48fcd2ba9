package scot.tolbooth.radius.authentication;

import java.security.SecureRandom;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import scot.tolbooth.inventory.audit.AuditTrail;
import scot.tolbooth.inventory.role.ConditionalOnRole;
import scot.tolbooth.inventory.role.Role;
import scot.tolbooth.inventory.secret.SecretBox;
import scot.tolbooth.radius.DatabaseAway;
import scot.tolbooth.radius.GroupCommit;
import scot.tolbooth.radius.OneNode;
import scot.tolbooth.radius.grant.Redemption;
import scot.tolbooth.radius.grant.StandingGrants;
import scot.tolbooth.radius.passpoint.PasspointRedemption;
import scot.tolbooth.radius.policy.AcceptPolicy;
import scot.tolbooth.radius.protocol.RadiusSettings;
import scot.tolbooth.radius.registrant.LastSeen;
import scot.tolbooth.radius.registrant.TermsOfUse;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({OutcomeSettings.class, StandbySettings.class})
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
    RequestLog requestLog(
            JdbcClient jdbc, TransactionTemplate transactions, SecretBox secrets, OutcomeSettings settings) {
        return new JdbcRequestLog(jdbc, transactions, new DeviceFingerprint(secrets), settings.kept());
    }

    @Bean
    Onward onward(JdbcClient jdbc) {
        return new JdbcOnward(jdbc);
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
    StoredRedirectedDevices redirectedDevices(JdbcClient jdbc, SecretBox secrets, SecureRandom random, Clock clock) {
        return new StoredRedirectedDevices(new JdbcRedirectedDevices(jdbc), secrets, random, clock);
    }

    @Bean
    @ConditionalOnRole(Role.RADIUS)
    RedirectedDevicePurge redirectedDevicePurge(StoredRedirectedDevices devices, OneNode oneNode) {
        return new RedirectedDevicePurge(devices, oneNode);
    }

    @Bean
    @ConditionalOnRole(Role.RADIUS)
    AuthenticationDesk authenticationDesk(
            Redemption redemption,
            PasspointRedemption passpoint,
            AcceptPolicy policy,
            JdbcRememberedDevices remembered,
            JdbcNasAccesses accesses,
            StoredRedirectedDevices redirected,
            JdbcClient jdbc,
            SecretBox secrets,
            LastSeen lastSeen,
            TermsOfUse terms,
            TransactionTemplate transactions) {
        JdbcUse use = new JdbcUse(jdbc, new DeviceFingerprint(secrets));
        AccessRules rules = new AccessRules(
                (attempt, group, until) -> policy.settle(attempt.site(), group, attempt.received(), until), terms);
        return new AuthenticationDesk(
                new FactFinder(redemption, passpoint, remembered, accesses, use),
                rules,
                use,
                new JdbcSettlements(jdbc),
                redirected,
                lastSeen,
                transactions);
    }

    @Bean
    @ConditionalOnRole(Role.RADIUS)
    Standby standby(
            StandingGrants grants,
            JdbcRememberedDevices remembered,
            JdbcNasAccesses accesses,
            AcceptPolicy policy,
            JdbcClient jdbc,
            LastSeen lastSeen,
            TransactionTemplate transactions,
            TermsOfUse terms,
            StandbySettings settings) {
        return new Standby(
                new StandbyReader(
                        new StandbyReader.Sources(grants, remembered, accesses, transactions),
                        StandbyReader.MOST_GRANTS,
                        System::nanoTime),
                new StandbyRules(policy, terms),
                new UnwrittenSettlements(new JdbcSettlements(jdbc), lastSeen, transactions),
                settings.limit(),
                System::nanoTime);
    }

    @Bean
    @ConditionalOnRole(Role.RADIUS)
    GroupCommit<PendingRequest> authenticationCommit(AuthenticationDesk desk, RadiusSettings settings) {
        return new GroupCommit<>("radius-authentication", settings.queue(), desk::settle, DatabaseAway::explains);
    }

    @Bean
    @ConditionalOnRole(Role.RADIUS)
    AuthenticationHandler authenticationHandler(
            GroupCommit<PendingRequest> authenticationCommit,
            Standby standby,
            AcceptPolicy policy,
            SecretBox secrets,
            ObjectProvider<RejectWatch> watches) {
        return new AuthenticationHandler(
                authenticationCommit,
                standby,
                new AccessReplies(policy, new ChargeableIdentity(secrets)),
                new DeviceFingerprint(secrets),
                watches.orderedStream().toList());
    }

    @Bean
    @ConditionalOnRole(Role.RADIUS)
    OutcomePieces outcomePieces(JdbcClient jdbc, TransactionTemplate transactions) {
        return new OutcomePieces(new JdbcOutcomePieces(jdbc), transactions);
    }

    @Bean
    @ConditionalOnRole(Role.RADIUS)
    OutcomePurge outcomePurge(
            OutcomePieces pieces,
            JdbcAuthenticationOutcomes outcomes,
            OutcomeSettings settings,
            OneNode oneNode,
            Clock clock) {
        return new OutcomePurge(pieces, outcomes, settings, oneNode, clock);
    }

    @Bean
    @ConditionalOnRole(Role.RADIUS)
    RememberedDevicePurge rememberedDevicePurge(JdbcRememberedDevices devices, OneNode oneNode, Clock clock) {
        return new RememberedDevicePurge(devices, oneNode, clock);
    }
}
