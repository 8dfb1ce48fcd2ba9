package scot.tolbooth.portal.delivery;

import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** On every node, since every node answers the API. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(CostSettings.class)
class DeliveryConfiguration {

    @Bean
    MessageTally messageTally(JdbcClient jdbc, Clock clock) {
        return new MessageTally(new JdbcMessageDays(jdbc), clock);
    }

    @Bean
    Spending spending(JdbcClient jdbc, CostSettings settings, Clock clock) {
        return new Spending(new JdbcMessageDays(jdbc), settings, clock);
    }

    @Bean
    MessageDays messageDays(JdbcClient jdbc, MessageTally tally, Clock clock) {
        return new MessageDays(new JdbcMessageDays(jdbc), tally, clock);
    }
}
