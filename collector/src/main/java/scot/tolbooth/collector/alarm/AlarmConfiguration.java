package scot.tolbooth.collector.alarm;

import java.time.Clock;
import java.util.Map;
import net.javacrumbs.shedlock.core.LockingTaskExecutor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import scot.tolbooth.collector.availability.HistoryRecorder;
import scot.tolbooth.collector.state.EstateWatch;
import scot.tolbooth.collector.state.PollRequests;
import scot.tolbooth.inventory.audit.AuditTrail;
import scot.tolbooth.inventory.role.ConditionalOnRole;
import scot.tolbooth.inventory.role.Role;

/** Wires alarms: read and handled on every node, raised by collectors. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AlarmSettings.class)
class AlarmConfiguration {

    @Bean
    JdbcAlarms alarmStore(JdbcClient jdbc) {
        return new JdbcAlarms(jdbc);
    }

    @Bean
    Alarms alarms(JdbcAlarms store, AuditTrail audit, TransactionTemplate transactions, Clock clock) {
        return new Alarms(store, audit, transactions, clock);
    }

    @Bean
    JdbcRoutes routeStore(JdbcClient jdbc) {
        return new JdbcRoutes(jdbc);
    }

    @Bean
    Routes alarmRoutes(
            JdbcRoutes store,
            ObjectProvider<Notifications> notifications,
            AuditTrail audit,
            TransactionTemplate transactions,
            Clock clock) {
        return new Routes(store, outbox(notifications), audit, transactions, clock);
    }

    /** What only collectors do. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnRole(Role.COLLECTOR)
    static class Raising {

        @Bean
        Desk alarmDesk(
                JdbcRoutes routes,
                JdbcAlarms alarms,
                ObjectProvider<Notifications> notifications,
                TransactionTemplate transactions) {
            return new Desk(routes, alarms, outbox(notifications), transactions);
        }

        @Bean
        AlarmBook alarmBook(JdbcAlarms store, TransactionTemplate transactions, AlarmSettings settings) {
            return new AlarmBook(store, transactions, settings.reopenWithin());
        }

        @Bean
        AlarmRound alarmRound(
                EstateWatch estate,
                HistoryRecorder history,
                PollRequests polls,
                AlarmBook book,
                Desk desk,
                AlarmSettings settings,
                ObjectProvider<SiteActivity> activity,
                ObjectProvider<SiteTests> tests,
                LockingTaskExecutor collectorLocks,
                Clock clock) {
            Map<AlarmRule, RuleSettings> rules = settings.inUse();
            AlarmRound.RoundParts parts = new AlarmRound.RoundParts(
                    rules,
                    new AlarmEngine(rules),
                    book,
                    activity.getIfAvailable(() -> Map::of),
                    tests.getIfAvailable(() -> Map::of),
                    desk);
            return new AlarmRound(estate, history, new Questions(polls), parts, collectorLocks, clock);
        }

        @Bean
        AlarmPurge alarmPurge(AlarmBook book, AlarmSettings settings, LockingTaskExecutor collectorLocks, Clock clock) {
            return new AlarmPurge(book, settings, collectorLocks, clock);
        }
    }

    private static Notifications outbox(ObjectProvider<Notifications> notifications) {
        return notifications.getIfAvailable(() -> notification -> {
            throw new IllegalStateException("this process has no outbox: nobody can be told of alarms");
        });
    }
}
