package scot.tolbooth.portal.operations;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.DynamicPropertyRegistrar;
import scot.tolbooth.collector.poll.ProfileTrials;
import scot.tolbooth.collector.profile.ProfileCatalogue;
import scot.tolbooth.inventory.database.ModuleSchema;
import scot.tolbooth.portal.api.FakeRegistrants;
import scot.tolbooth.portal.api.FakeUsage;
import scot.tolbooth.radius.OneNode;

/** The staff's side with a real inventory on a new database, and a collector and RADIUS that tests make up. */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
@ComponentScan(
        basePackages = {
            "scot.tolbooth.inventory",
            "scot.tolbooth.portal.hotspot",
            "scot.tolbooth.portal.staff",
            "scot.tolbooth.portal.operations",
            "scot.tolbooth.portal.programme"
        },
        nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class,
        excludeFilters = @ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*(Test|Fake).*"))
class ConsoleOnFakes {

    static final String PASSWORD = "correct horse battery";

    @Bean
    DynamicPropertyRegistrar settings() throws IOException {
        // One for each context, which starts a PostgreSQL of its own in it.
        Path data = Files.createTempDirectory(Path.of("target"), "console-on-fakes-");
        return registry -> {
            registry.add("tolbooth.data-dir", data::toString);
            registry.add("tolbooth.admin-password", () -> PASSWORD);
        };
    }

    @Bean
    ModuleSchema radiusSchema() {
        return new ModuleSchema("radius");
    }

    @Bean
    OneNode oneNode(JdbcTemplate jdbc, Clock clock) {
        return new OneNode(jdbc, clock);
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
    @Primary
    FakeNetwork network(Clock clock) {
        return new FakeNetwork(clock);
    }

    @Bean
    ProfileCatalogue profileCatalogue(Clock clock) {
        return new ProfileCatalogue(null, clock);
    }

    @Bean
    ProfileTrials profileTrials(ProfileCatalogue profiles, Clock clock) {
        return ProfileTrials.withoutDevices(profiles, clock);
    }

    @Bean
    FakeRadius radius(Clock clock) {
        return new FakeRadius(clock);
    }

    @Bean
    FakeUsage usage() {
        return new FakeUsage();
    }

    @Bean
    FakeRegistrants registrants() {
        return new FakeRegistrants();
    }
}
