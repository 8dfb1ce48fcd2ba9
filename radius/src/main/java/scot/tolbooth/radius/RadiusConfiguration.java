package scot.tolbooth.radius;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import scot.tolbooth.inventory.database.ModuleSchema;

/** What all of this module stands on. */
@Configuration(proxyBeanMethods = false)
class RadiusConfiguration {

    @Bean
    ModuleSchema radiusSchema() {
        return new ModuleSchema("radius");
    }

    @Bean
    OneNode oneNode(JdbcTemplate jdbc, Clock clock) {
        return new OneNode(jdbc, clock);
    }
}
