package scot.tolbooth.portal.programme.calendar;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import scot.tolbooth.inventory.audit.AuditTrail;

@Configuration(proxyBeanMethods = false)
class FeedConfiguration {

    @Bean
    CalendarFeeds calendarFeeds(JdbcClient jdbc, AuditTrail audit, TransactionTemplate transactions, Clock clock) {
        return new CalendarFeeds(jdbc, audit, transactions, clock);
    }
}
