package scot.tolbooth.collector.poll;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.DatagramSocket;
import java.net.InetAddress;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;
import org.springframework.transaction.support.TransactionTemplate;
import scot.tolbooth.collector.alarm.Alarm;
import scot.tolbooth.collector.alarm.Alarms;
import scot.tolbooth.collector.availability.Availabilities;
import scot.tolbooth.collector.series.SeriesQuery;
import scot.tolbooth.collector.series.TimeSeries;
import scot.tolbooth.collector.snmp.Peers;
import scot.tolbooth.collector.snmp.TestAgent;
import scot.tolbooth.collector.state.OperationalState;
import scot.tolbooth.collector.state.SampleSites;
import scot.tolbooth.collector.state.StateSubject;
import scot.tolbooth.collector.state.States;
import scot.tolbooth.inventory.audit.AuditTrail;
import scot.tolbooth.inventory.audit.Change;
import scot.tolbooth.inventory.circuit.Circuits;
import scot.tolbooth.inventory.database.ScratchDatabase;
import scot.tolbooth.inventory.device.CredentialSets;
import scot.tolbooth.inventory.device.Device;
import scot.tolbooth.inventory.device.DeviceKind;
import scot.tolbooth.inventory.device.DeviceName;
import scot.tolbooth.inventory.device.Devices;
import scot.tolbooth.inventory.rollout.Rollout;
import scot.tolbooth.inventory.secret.SecretBox;
import scot.tolbooth.inventory.site.SiteCode;
import scot.tolbooth.inventory.site.Sites;

/** The whole module on a real database, polling real agents. */
class CollectorWiringTests {

    private static final SiteCode LIBRARY = new SiteCode("LIB-001");
    private static final Change TEST = Change.by("test");
    private static final Duration PATIENCE = Duration.ofSeconds(40);

    private final ScratchDatabase database = ScratchDatabase.with("inventory", "collector");
    private final AuditTrail audit = new AuditTrail(database.jdbc(), Clock.systemUTC());
    private final Sites sites = new Sites(database.jdbc(), audit, database.transactions());
    private final Devices devices = new Devices(
            database.jdbc(), new SecretBox(new byte[32], new SecureRandom()), audit, database.transactions());
    private final ApplicationContextRunner runner = new ApplicationContextRunner()
            .withUserConfiguration(Module.class)
            .withPropertyValues("tolbooth.collector.trap-port=0")
            .withBean(Clock.class, Clock::systemUTC)
            .withBean(DataSource.class, database::dataSource)
            .withBean(JdbcClient.class, database::jdbc)
            .withBean(Sites.class, () -> sites)
            .withBean(Devices.class, () -> devices)
            .withBean(
                    Rollout.class,
                    () -> Rollout.unseen(database.jdbc(), audit, database.transactions(), Clock.systemUTC()))
            .withBean(Circuits.class, () -> new Circuits(database.jdbc(), audit, database.transactions()))
            .withBean(
                    CredentialSets.class,
                    () -> new CredentialSets(
                            database.jdbc(),
                            new SecretBox(new byte[32], new SecureRandom()),
                            audit,
                            database.transactions()))
            .withBean(AuditTrail.class, () -> audit)
            .withBean(TransactionTemplate.class, database::transactions)
            .withBean(TaskScheduler.class, CollectorWiringTests::scheduler);

    @Configuration(proxyBeanMethods = false)
    @EnableScheduling
    @ComponentScan("scot.tolbooth.collector")
    static class Module {}

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void devicesAreFoundPolledAndShownAndSilentOnesDelayNobody() throws Exception {
        library();
        try (TestAgent agent = TestAgent.start().serving("/recordings/aruba-small.snmprec");
                DatagramSocket silent = new DatagramSocket(0, InetAddress.getLoopbackAddress())) {
            runner.withPropertyValues(
                            "tolbooth.collector.timeout=300ms",
                            "tolbooth.collector.retries=0",
                            "tolbooth.alarms.rules.device-down.raise-after=1s")
                    .run(context -> {
                        States states = context.getBean(States.class);
                        save("lib-001-wlc", agent.port(), true);
                        save("lib-001-sw", silent.getLocalPort(), true);
                        save("lib-001-fw", 161, false);
                        Awaitility.await().atMost(PATIENCE).untilAsserted(() -> {
                            assertThat(state(states, "lib-001-wlc")).isEqualTo(OperationalState.UP);
                            assertThat(state(states, "lib-001-sw")).isEqualTo(OperationalState.DOWN);
                        });
                        assertThat(states.device(new DeviceName("lib-001-fw"))
                                        .orElseThrow()
                                        .reason())
                                .isEqualTo("not asked over SNMP");
                        assertThat(states.site(LIBRARY).orElseThrow())
                                .satisfies(site -> assertThat(site.state()).isEqualTo(OperationalState.DEGRADED))
                                .satisfies(site -> assertThat(site.clients()).isEqualTo(9));
                        assertThat(states.accessPointsAt(LIBRARY))
                                .extracting(point -> point.name() + " " + point.state())
                                .containsExactly("lib-001-ap-1 UP", "lib-001-ap-2 DOWN");
                        assertThat(context.getBean(LatestReadings.class).of(new DeviceName("lib-001-wlc")))
                                .anySatisfy(reading -> assertThat(reading.source())
                                        .isEqualTo("IF-MIB::ifHCInOctets 1.3.6.1.2.1.31.1.1.1.6.7"))
                                .anySatisfy(
                                        reading -> assertThat(reading.field()).isEqualTo("temperature_celsius"));
                        Awaitility.await()
                                .atMost(PATIENCE)
                                .untilAsserted(() -> assertThat(context.getBean(TimeSeries.class)
                                                .query(new SeriesQuery(
                                                        "radio",
                                                        "clients",
                                                        Map.of("device", "lib-001-wlc"),
                                                        Instant.now().minusSeconds(600),
                                                        Instant.now().plusSeconds(60),
                                                        Duration.ofMinutes(5))))
                                        .extracting(series -> series.tags().get("band"))
                                        .containsExactly("2.4 GHz", "5 GHz"));
                        Alarms alarms = context.getBean(Alarms.class);
                        Awaitility.await()
                                .atMost(PATIENCE)
                                .untilAsserted(() -> assertThat(alarms.open())
                                        .extracting(Alarm::title)
                                        .contains("Device down: lib-001-sw"));
                        assertThat(context.getBean(Availabilities.class)
                                        .latest(StateSubject.of(new DeviceName("lib-001-wlc")))
                                        .orElseThrow()
                                        .state())
                                .isEqualTo(OperationalState.UP);
                        devices.remove(new DeviceName("lib-001-sw"), TEST);
                        Awaitility.await()
                                .atMost(PATIENCE)
                                .untilAsserted(() ->
                                        assertThat(states.devicesAt(LIBRARY)).hasSize(2));
                    });
        }
    }

    @Test
    void aNodeWithoutTheRoleReadsOnly() {
        library();
        runner.withPropertyValues("tolbooth.roles=portal").run(context -> {
            assertThat(context).hasSingleBean(States.class).hasBean("latestReadings");
            assertThat(context).doesNotHaveBean(Poller.class);
            assertThat(context.getBean(States.class).sites()).hasSize(1);
        });
    }

    @Test
    void whereItIsSwitchedOnDevicesArePinged() {
        Peers.require("/usr/bin/fping");
        library();
        save("lib-001-fw", 161, false);
        runner.withPropertyValues("tolbooth.collector.icmp.enabled=true")
                .run(context -> Awaitility.await()
                        .atMost(PATIENCE)
                        .untilAsserted(() -> assertThat(
                                        context.getBean(LatestReadings.class).of(new DeviceName("lib-001-fw")))
                                .extracting(Reading::field)
                                .containsExactly("ping_loss_ratio", "ping_seconds")));
    }

    @Test
    void aWrongSettingStopsTheStart() {
        runner.withPropertyValues("tolbooth.collector.time-budget=1ms")
                .run(context -> assertThat(context)
                        .getFailure()
                        .rootCause()
                        .hasMessageContaining("tolbooth.collector.time-budget must be between"));
    }

    private void library() {
        sites.save(SampleSites.site(LIBRARY), TEST);
    }

    private void save(String name, int port, boolean asked) {
        Device device = new Device(
                new DeviceName(name),
                LIBRARY,
                DeviceKind.WIRELESS_CONTROLLER,
                "127.0.0.1",
                port,
                null,
                Duration.ofSeconds(10),
                null,
                0);
        devices.save(device, asked ? OnePoll.community("public") : null, TEST);
    }

    private static OperationalState state(States states, String device) {
        return states.device(new DeviceName(device)).orElseThrow().state();
    }

    private static TaskScheduler scheduler() {
        ThreadPoolTaskScheduler scheduler = new ThreadPoolTaskScheduler();
        scheduler.setPoolSize(2);
        scheduler.initialize();
        return scheduler;
    }
}
