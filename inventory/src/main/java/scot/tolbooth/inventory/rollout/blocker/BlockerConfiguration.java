package scot.tolbooth.inventory.rollout.blocker;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import scot.tolbooth.inventory.audit.AuditTrail;
import scot.tolbooth.inventory.calendar.WorkingCalendar;
import scot.tolbooth.inventory.contractor.Contractors;
import scot.tolbooth.inventory.rollout.Rollout;

@Configuration(proxyBeanMethods = false)
class BlockerConfiguration {

    @Bean
    Blockers blockers(JdbcClient jdbc, AuditTrail audit, TransactionTemplate transactions) {
        return new Blockers(jdbc, audit, transactions);
    }

    @Bean
    ContractorTimes contractorTimes(
            Contractors contractors, Rollout rollout, Blockers blockers, WorkingCalendar calendar, Clock clock) {
        return new ContractorTimes(contractors, rollout, blockers, calendar, clock);
    }
}
