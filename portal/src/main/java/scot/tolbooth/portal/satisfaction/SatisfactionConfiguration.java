package scot.tolbooth.portal.satisfaction;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@Configuration(proxyBeanMethods = false)
class SatisfactionConfiguration {

    @Bean
    Satisfaction satisfaction(JdbcClient jdbc, TransactionTemplate transactions, Clock clock) {
        return new Satisfaction(new JdbcSatisfaction(jdbc), transactions, clock);
    }
}
