package scot.tolbooth.portal.operations;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistrar;
import org.springframework.transaction.support.TransactionTemplate;
import scot.tolbooth.collector.alarm.Alarms;
import scot.tolbooth.collector.alarm.Routes;
import scot.tolbooth.collector.availability.Availabilities;
import scot.tolbooth.collector.maintenance.MaintenanceSchedules;
import scot.tolbooth.collector.maintenance.MaintenanceWindows;
import scot.tolbooth.collector.poll.ProfileTrials;
import scot.tolbooth.collector.profile.ProfileCatalogue;
import scot.tolbooth.inventory.audit.AuditTrail;
import scot.tolbooth.inventory.database.ModuleSchema;
import scot.tolbooth.portal.api.DiscoveryParts;
import scot.tolbooth.portal.api.FakeDestructions;
import scot.tolbooth.portal.api.FakeNasSecurity;
import scot.tolbooth.portal.api.FakeRegistrantGroups;
import scot.tolbooth.portal.api.FakeRegistrants;
import scot.tolbooth.portal.api.FakeSessionControl;
import scot.tolbooth.portal.api.FakeUsage;
import scot.tolbooth.portal.funnel.Funnel;
import scot.tolbooth.portal.walkup.WalkUps;
import scot.tolbooth.radius.OneNode;
import scot.tolbooth.radius.protocol.RadSecConnections;
import scot.tolbooth.radius.registrant.UnusedRegistrants;

/** The staff's side with a real inventory on a new database, and a collector and RADIUS that tests make up. */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import(DiscoveryParts.class)
@ComponentScan(
        basePackages = {
            "scot.tolbooth.inventory",
            "scot.tolbooth.radius.authentication",
            "scot.tolbooth.radius.policy",
            "scot.tolbooth.radius.way",
            "scot.tolbooth.portal.delivery",
            "scot.tolbooth.portal.hotspot",
            "scot.tolbooth.portal.message",
            "scot.tolbooth.portal.staff",
            "scot.tolbooth.portal.operations",
            "scot.tolbooth.portal.complaint",
            "scot.tolbooth.portal.privacy",
            "scot.tolbooth.portal.programme",
            "scot.tolbooth.portal.refusal",
            "scot.tolbooth.portal.satisfaction"
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
    Alarms alarms(JdbcClient jdbc, AuditTrail audit, TransactionTemplate transactions, Clock clock) {
        return new Alarms(jdbc, audit, transactions, clock);
    }

    @Bean
    MaintenanceSchedules maintenanceSchedules(
            JdbcClient jdbc, AuditTrail audit, TransactionTemplate transactions, Clock clock) {
        return new MaintenanceSchedules(jdbc, audit, transactions, clock);
    }

    @Bean
    MaintenanceWindows maintenanceWindows(
            JdbcClient jdbc, AuditTrail audit, TransactionTemplate transactions, Clock clock) {
        return new MaintenanceWindows(jdbc, audit, transactions, clock);
    }

    @Bean
    Availabilities availabilities(JdbcClient jdbc, DataSource dataSource, Clock clock) {
        return new Availabilities(jdbc, dataSource, clock);
    }

    @Bean
    HandedNotifications notifications() {
        return new HandedNotifications();
    }

    @Bean
    Routes routes(
            JdbcClient jdbc,
            HandedNotifications notifications,
            AuditTrail audit,
            TransactionTemplate transactions,
            Clock clock) {
        return new Routes(jdbc, notifications, audit, transactions, clock);
    }

    @Bean
    ModuleSchema collectorSchema() {
        return new ModuleSchema("collector");
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
    Funnel funnel(JdbcClient jdbc) {
        return new Funnel(jdbc);
    }

    @Bean
    WalkUps walkUps(JdbcClient jdbc, Clock clock) {
        return new WalkUps(jdbc, Duration.ofHours(1), clock);
    }

    @Bean
    FakeRadius radius(Clock clock) {
        return new FakeRadius(clock);
    }

    @Bean
    FakeSessionControl sessionControl() {
        return new FakeSessionControl();
    }

    @Bean
    FakeNasSecurity nasSecurity() {
        return new FakeNasSecurity();
    }

    @Bean
    FakeUsage usage() {
        return new FakeUsage();
    }

    @Bean
    FakeDestructions destructions(Clock clock) {
        return new FakeDestructions(clock.instant());
    }

    @Bean
    UnusedRegistrants unusedRegistrants() {
        return new NobodyUnused();
    }

    @Bean
    FakeRegistrants registrants() {
        return new FakeRegistrants();
    }

    @Bean
    FakeRegistrantGroups registrantGroups() {
        return new FakeRegistrantGroups();
    }

    @Bean
    RadSecConnections radSecConnections() {
        return new RadSecConnections();
    }

    private static final class NobodyUnused implements UnusedRegistrants {

        @Override
        public List<Unused> toWarn(int most) {
            return List.of();
        }

        @Override
        public Optional<Unused> find(UUID registrant) {
            return Optional.empty();
        }

        @Override
        public void noteWarned(Unused unused) {}
    }
}
