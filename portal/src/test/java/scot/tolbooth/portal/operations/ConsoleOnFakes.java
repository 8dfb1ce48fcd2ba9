package scot.tolbooth.portal.operations;

import java.time.Clock;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;
import org.springframework.test.context.DynamicPropertyRegistrar;
import scot.tolbooth.inventory.database.ModuleSchema;
import scot.tolbooth.inventory.database.ScratchDatabase;

/** The staff's side with a real inventory on a scratch database, and a collector and RADIUS that tests make up. */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
@ComponentScan(
        basePackages = {
            "scot.tolbooth.inventory",
            "scot.tolbooth.portal.staff",
            "scot.tolbooth.portal.operations",
            "scot.tolbooth.portal.programme"
        },
        excludeFilters = @ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*(Test|Fake).*"))
class ConsoleOnFakes {

    static final String PASSWORD = "correct horse battery";

    @Bean
    ScratchDatabase scratchDatabase() {
        return ScratchDatabase.with("inventory", "portal");
    }

    @Bean
    DynamicPropertyRegistrar settings(ScratchDatabase database) {
        return registry -> {
            registry.add("spring.datasource.url", database::url);
            registry.add("spring.datasource.username", database::username);
            registry.add("spring.datasource.password", database::password);
            registry.add("tolbooth.data-dir", () -> "target/console-on-fakes");
            registry.add("tolbooth.admin-password", () -> PASSWORD);
        };
    }

    @Bean
    ModuleSchema portalSchema() {
        return new ModuleSchema("portal");
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    FakeNetwork network(Clock clock) {
        return new FakeNetwork(clock);
    }

    @Bean
    FakeRadius radius(Clock clock) {
        return new FakeRadius(clock);
    }
}
