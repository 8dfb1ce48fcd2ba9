package scot.tolbooth.collector.availability;

import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import scot.tolbooth.inventory.role.ConditionalOnRole;
import scot.tolbooth.inventory.role.Role;

@Configuration(proxyBeanMethods = false)
class AvailabilityConfiguration {

    @Bean
    JdbcStateHistory stateHistory(JdbcClient jdbc, DataSource dataSource) {
        return new JdbcStateHistory(jdbc, new NamedParameterJdbcTemplate(dataSource));
    }

    @Bean
    Availabilities availabilities(JdbcStateHistory store, Clock clock) {
        return new Availabilities(store, clock);
    }

    @Bean
    @ConditionalOnRole(Role.COLLECTOR)
    HistoryRecorder historyRecorder(JdbcStateHistory store) {
        return new HistoryRecorder(store);
    }
}
