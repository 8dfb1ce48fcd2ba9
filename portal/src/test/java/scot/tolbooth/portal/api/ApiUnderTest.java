package scot.tolbooth.portal.api;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import javax.sql.DataSource;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.transaction.support.TransactionTemplate;
import scot.tolbooth.collector.alarm.Alarms;
import scot.tolbooth.collector.availability.Availabilities;
import scot.tolbooth.collector.maintenance.MaintenanceSchedules;
import scot.tolbooth.collector.maintenance.MaintenanceWindows;
import scot.tolbooth.collector.poll.ProfileTrials;
import scot.tolbooth.collector.profile.ProfileCatalogue;
import scot.tolbooth.inventory.audit.AuditTrail;
import scot.tolbooth.inventory.database.ScratchDatabase;
import scot.tolbooth.inventory.secret.SecretBox;
import scot.tolbooth.portal.funnel.Funnel;
import scot.tolbooth.portal.staff.CurrentStaff;
import scot.tolbooth.radius.registrant.Destructions;

/**
 * The API on a scratch database, with fakes behind the interfaces of collector and radius. Not a stereotype, so that no
 * other test finds it.
 */
@EnableAutoConfiguration
@Import(DiscoveryParts.class)
@ComponentScan({
    "scot.tolbooth.inventory.access",
    "scot.tolbooth.inventory.audit",
    "scot.tolbooth.inventory.calendar",
    "scot.tolbooth.inventory.circuit",
    "scot.tolbooth.inventory.contractor",
    "scot.tolbooth.inventory.contact",
    "scot.tolbooth.inventory.customfield",
    "scot.tolbooth.inventory.device",
    "scot.tolbooth.inventory.document",
    "scot.tolbooth.inventory.journal",
    "scot.tolbooth.inventory.rollout",
    "scot.tolbooth.inventory.site",
    "scot.tolbooth.inventory.transfer",
    "scot.tolbooth.inventory.visit",
    "scot.tolbooth.portal.api",
    "scot.tolbooth.portal.delivery",
    "scot.tolbooth.portal.hotspot",
    "scot.tolbooth.portal.walkup",
    "scot.tolbooth.portal.programme.report",
    "scot.tolbooth.portal.programme.work",
    "scot.tolbooth.portal.refusal",
    "scot.tolbooth.portal.satisfaction",
    "scot.tolbooth.radius.authentication",
    "scot.tolbooth.radius.policy",
    "scot.tolbooth.radius.way"
})
public class ApiUnderTest {

    /** When all tests take place. */
    public static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");

    @Bean(destroyMethod = "close")
    ScratchDatabase database() {
        return ScratchDatabase.with("inventory", "collector", "radius", "portal");
    }

    @Bean(destroyMethod = "")
    DataSource dataSource(ScratchDatabase database) {
        return database.dataSource();
    }

    @Bean
    Clock clock() {
        return Clock.fixed(NOW, ZoneOffset.UTC);
    }

    @Bean
    SecretBox secretBox() {
        return new SecretBox(new byte[32], new SecureRandom());
    }

    @Bean
    SecureRandom secureRandom() {
        return new SecureRandom();
    }

    @Bean
    CurrentStaff currentStaff() {
        return new CurrentStaff();
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
    FakeStates states() {
        return new FakeStates();
    }

    @Bean
    FakeReadings readings() {
        return new FakeReadings();
    }

    @Bean
    FakeTimeSeries timeSeries() {
        return new FakeTimeSeries();
    }

    @Bean
    FakeNasClients nasClients() {
        return new FakeNasClients();
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
    Destructions destructions() {
        return new FakeDestructions(NOW);
    }

    @Bean
    FakeGrants grants() {
        return new FakeGrants();
    }

    @Bean
    FakeSessions sessions() {
        return new FakeSessions();
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
    Funnel funnel(JdbcClient jdbc) {
        return new Funnel(jdbc);
    }

    @Bean
    FakeUsage usage() {
        return new FakeUsage();
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
    SecurityFilterChain staffOnly(HttpSecurity http) {
        return http.authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .httpBasic(Customizer.withDefaults())
                .csrf(AbstractHttpConfigurer::disable)
                .build();
    }
}
