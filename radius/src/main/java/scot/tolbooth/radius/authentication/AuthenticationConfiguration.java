package scot.tolbooth.radius.authentication;

import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import scot.tolbooth.inventory.role.ConditionalOnRole;
import scot.tolbooth.inventory.role.Role;
import scot.tolbooth.inventory.secret.SecretBox;
import scot.tolbooth.radius.OneNode;
import scot.tolbooth.radius.grant.Redemption;
import scot.tolbooth.radius.policy.AcceptPolicy;
import scot.tolbooth.radius.registrant.SignIns;

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
    @ConditionalOnRole(Role.RADIUS)
    AuthenticationHandler authenticationHandler(
            Redemption redemption,
            SignIns signIns,
            AcceptPolicy policy,
            JdbcAuthenticationOutcomes outcomes,
            SecretBox secrets,
            TransactionTemplate transactions) {
        return new AuthenticationHandler(redemption, signIns, policy, outcomes, secrets, transactions);
    }

    @Bean
    @ConditionalOnRole(Role.RADIUS)
    OutcomePurge outcomePurge(
            JdbcAuthenticationOutcomes outcomes, OutcomeSettings settings, OneNode oneNode, Clock clock) {
        return new OutcomePurge(outcomes, settings, oneNode, clock);
    }
}
