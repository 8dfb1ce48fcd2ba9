package scot.tolbooth.radius.accounting;

import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;
import scot.tolbooth.inventory.role.ConditionalOnRole;
import scot.tolbooth.inventory.role.Role;
import scot.tolbooth.radius.OneNode;
import scot.tolbooth.radius.grant.Redemption;
import scot.tolbooth.radius.policy.ClassToken;
import scot.tolbooth.radius.policy.PolicySettings;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AccountingSettings.class)
class AccountingConfiguration {

    @Bean
    JdbcSessionQueries sessions(JdbcClient jdbc) {
        return new JdbcSessionQueries(jdbc);
    }

    @Bean
    SessionsAtNas sessionsAtNas(JdbcClient jdbc) {
        return new JdbcSessionsAtNas(jdbc);
    }

    @Bean
    SessionWasStarted sessionWasStarted(JdbcSessionQueries sessions) {
        return new SessionWasStarted(sessions);
    }

    @Bean
    ConcurrentUsers concurrentUsers(JdbcClient jdbc) {
        return new JdbcConcurrentUsers(jdbc);
    }

    @Bean
    Usage usage(JdbcClient jdbc, Clock clock) {
        return new JdbcUsage(jdbc, clock);
    }

    @Bean
    @ConditionalOnRole(Role.RADIUS)
    GroupCommit<AccountingEvent> accountingCommit(JdbcTemplate jdbc, TransactionTemplate transactions) {
        return commit(new Ledger(new JdbcSessions(jdbc), transactions));
    }

    @Bean
    @ConditionalOnRole(Role.RADIUS)
    AccountingHandler accountingHandler(
            ClassToken classToken, Redemption redemption, GroupCommit<AccountingEvent> commit) {
        return new AccountingHandler(new AccountingReader(classToken, redemption), commit);
    }

    @Bean
    @ConditionalOnRole(Role.RADIUS)
    StaleSessions staleSessions(
            JdbcTemplate jdbc, AccountingSettings settings, PolicySettings policy, OneNode oneNode, Clock clock) {
        return new StaleSessions(new JdbcSessions(jdbc), settings.staleAfter(policy.interimInterval()), oneNode, clock);
    }

    /** Without a database each item would fail alone too, and slowly. */
    static GroupCommit<AccountingEvent> commit(Ledger ledger) {
        return new GroupCommit<>(
                "radius-accounting",
                ledger::enter,
                failure -> failure instanceof TransactionException
                        || failure instanceof DataAccessResourceFailureException);
    }
}
