package scot.tolbooth.radius.accounting;

import java.nio.file.Path;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import scot.tolbooth.inventory.database.DataDirectory;
import scot.tolbooth.inventory.role.ConditionalOnRole;
import scot.tolbooth.inventory.role.Role;
import scot.tolbooth.inventory.secret.SecretBox;
import scot.tolbooth.radius.DatabaseAway;
import scot.tolbooth.radius.GroupCommit;
import scot.tolbooth.radius.OneNode;
import scot.tolbooth.radius.grant.Redemption;
import scot.tolbooth.radius.policy.ClassToken;
import scot.tolbooth.radius.policy.PolicySettings;
import scot.tolbooth.radius.protocol.RadiusSettings;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AccountingSettings.class)
class AccountingConfiguration {

    @Bean
    JdbcSessionQueries sessions(JdbcClient jdbc) {
        return new JdbcSessionQueries(jdbc);
    }

    @Bean
    SessionsByAddress sessionsByAddress(JdbcClient jdbc) {
        return new JdbcSessionsByAddress(jdbc);
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
    UsageRollUp.Stores usageStores(JdbcClient jdbc) {
        return UsageRollUp.Stores.of(jdbc);
    }

    @Bean
    Usage usage(UsageRollUp.Stores stores, Clock clock) {
        return new UsageByPieces(stores, clock);
    }

    @Bean
    UsersOverTime usersOverTime(JdbcClient jdbc, Clock clock) {
        return new JdbcUsersOverTime(jdbc, clock);
    }

    @Bean
    @ConditionalOnRole(Role.RADIUS)
    UsageRollUp usageRollUp(
            UsageRollUp.Stores stores,
            TransactionTemplate transactions,
            OneNode oneNode,
            Clock clock,
            AccountingSettings settings) {
        return new UsageRollUp(stores, transactions, oneNode, clock, settings.usageKept());
    }

    @Bean
    @ConditionalOnRole(Role.RADIUS)
    AccountingReader accountingReader(ClassToken classToken, Redemption redemption) {
        return new AccountingReader(classToken, redemption);
    }

    @Bean
    @ConditionalOnRole(Role.RADIUS)
    AccountingSpool accountingSpool(AccountingSettings settings, ObjectProvider<DataDirectory> data) {
        Path directory = settings.spoolDirectory() == null
                ? data.getObject().subdirectory("accounting-spool")
                : settings.spoolDirectory();
        return new AccountingSpool(directory, settings.spoolLimit().toBytes());
    }

    @Bean
    @ConditionalOnRole(Role.RADIUS)
    DurableAccounting durableAccounting(
            JdbcTemplate jdbc,
            AccountingReader reader,
            DurableAccounting.Spooling spooling,
            TransactionTemplate transactions,
            Clock clock) {
        return new DurableAccounting(
                new Ledger(new JdbcSessions(jdbc), transactions), reader, spooling, transactions, clock);
    }

    @Bean
    @ConditionalOnRole(Role.RADIUS)
    DurableAccounting.Spooling accountingSpooling(AccountingSpool spool, SecretBox secrets, JdbcClient jdbc) {
        return new DurableAccounting.Spooling(
                spool, new SpooledRequests(secrets), new JdbcSpoolPositions(jdbc), new JdbcUsageHours(jdbc));
    }

    @Bean
    @ConditionalOnRole(Role.RADIUS)
    GroupCommit<AccountingReport> accountingCommit(DurableAccounting durable, RadiusSettings settings) {
        return commit(durable, settings.queue());
    }

    @Bean
    @ConditionalOnRole(Role.RADIUS)
    AccountingHandler accountingHandler(AccountingReader reader, GroupCommit<AccountingReport> commit) {
        return new AccountingHandler(reader, commit);
    }

    @Bean
    @ConditionalOnRole(Role.RADIUS)
    StaleSessions staleSessions(
            JdbcTemplate jdbc, AccountingSettings settings, PolicySettings policy, OneNode oneNode, Clock clock) {
        return new StaleSessions(
                new JdbcSessions(jdbc),
                settings.staleAfter(policy.interimInterval()),
                oneNode,
                clock,
                System::nanoTime);
    }

    /** What cannot be kept anywhere would not be alone either. */
    static GroupCommit<AccountingReport> commit(DurableAccounting durable, int capacity) {
        return new GroupCommit<>(
                "radius-accounting",
                capacity,
                durable::commit,
                failure -> failure instanceof SpoolException || DatabaseAway.explains(failure));
    }
}
