package scot.tolbooth.collector.poll;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.distribution.HistogramSnapshot;
import io.micrometer.core.instrument.distribution.ValueAtPercentile;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;
import org.springframework.transaction.support.TransactionTemplate;
import scot.tolbooth.collector.series.Influxd;
import scot.tolbooth.collector.snmp.AgentFleet;
import scot.tolbooth.collector.state.SampleSites;
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

/**
 * The whole collector polls a fleet of simulated devices, which is a process of its own, at a 60 s cycle, and stores it all:
 * states and readings in PostgreSQL, series in Debian's InfluxDB, each a process of its own too. Its name keeps it out of the
 * build. For example {@code mvn -Pbenchmark -pl inventory,collector -Dtest=PollLoad -Dtolbooth.benchmark.devices=15000
 * test}; {@code tolbooth.benchmark.silent} is how many of them never answer (a tenth), {@code tolbooth.benchmark.minutes} how
 * long it measures (2) after {@code tolbooth.benchmark.warm-up} seconds (240), {@code tolbooth.benchmark.peers=true}
 * measures collectd and snmp_exporter on the same fleet afterwards.
 */
class PollLoad {

    private static final int DEVICES = Integer.getInteger("tolbooth.benchmark.devices", 1_500);
    private static final int SILENT = Integer.getInteger("tolbooth.benchmark.silent", DEVICES / 10);
    private static final int MINUTES = Integer.getInteger("tolbooth.benchmark.minutes", 2);
    private static final int DEVICES_PER_SITE = 12;
    /** The first readings are full ones, and what runs for months spends minutes on translating its code. */
    private static final Duration WARM_UP = Duration.ofSeconds(Integer.getInteger("tolbooth.benchmark.warm-up", 240));

    /** A small fleet is asked this often at first, so that its collector knows its work as well as a large one's does. */
    private static final Duration WARM_UP_INTERVAL = Duration.ofSeconds(10);

    private static final int LARGE = 10_000;
    private static final Duration INTERVAL = Duration.ofSeconds(60);
    private static final Duration SETTLING = Duration.ofMinutes(2);

    private static final Duration PEERS_WARM_UP = Duration.ofSeconds(90);

    private static final Change SET_UP = Change.by("load");

    private final MeterRegistry meters = new SimpleMeterRegistry();

    @Test
    void aFleetOnSchedule(@TempDir Path profiles, @TempDir Path series) throws Exception {
        Files.writeString(profiles.resolve("fleet.yaml"), profile());
        Process fleet = fleet();
        Influxd influx = new Influxd(series);
        try (ScratchDatabase database = ScratchDatabase.with("inventory", "collector")) {
            influx.start().create("tolbooth");
            BufferedReader out =
                    new BufferedReader(new InputStreamReader(fleet.getInputStream(), StandardCharsets.US_ASCII));
            List<String> fleetAddresses = addresses(out.readLine());
            AuditTrail audit = new AuditTrail(database.jdbc(), Clock.systemUTC());
            SecretBox secrets = new SecretBox(new byte[32], new SecureRandom());
            Devices devices = new Devices(database.jdbc(), secrets, audit, database.transactions());
            Sites sites = new Sites(database.jdbc(), audit, database.transactions());
            register(fleetAddresses, sites);
            Duration warmUpInterval = DEVICES < LARGE ? WARM_UP_INTERVAL : INTERVAL;
            save(fleetAddresses, devices, warmUpInterval);
            new ApplicationContextRunner()
                    .withUserConfiguration(CollectorWiringTests.Module.class)
                    .withPropertyValues(
                            "tolbooth.collector.trap-port=0",
                            "tolbooth.collector.profiles=" + profiles,
                            "tolbooth.series.influx.url=" + influx.url())
                    .withBean(Clock.class, Clock::systemUTC)
                    .withBean(MeterRegistry.class, () -> meters)
                    .withBean(DataSource.class, database::dataSource)
                    .withBean(JdbcClient.class, database::jdbc)
                    .withBean(Sites.class, () -> sites)
                    .withBean(Devices.class, () -> devices)
                    .withBean(
                            CredentialSets.class,
                            () -> new CredentialSets(database.jdbc(), secrets, audit, database.transactions()))
                    .withBean(
                            Rollout.class,
                            () -> Rollout.unseen(database.jdbc(), audit, database.transactions(), Clock.systemUTC()))
                    .withBean(Circuits.class, () -> new Circuits(database.jdbc(), audit, database.transactions()))
                    .withBean(AuditTrail.class, () -> audit)
                    .withBean(TransactionTemplate.class, database::transactions)
                    .withBean(TaskScheduler.class, PollLoad::scheduler)
                    .run(context -> {
                        assertThat(context).hasNotFailed();
                        TimeUnit.MILLISECONDS.sleep(WARM_UP.toMillis());
                        if (!warmUpInterval.equals(INTERVAL)) {
                            save(fleetAddresses, devices, INTERVAL);
                            TimeUnit.MILLISECONDS.sleep(SETTLING.toMillis());
                        }
                        measure();
                    });
            if (Boolean.getBoolean("tolbooth.benchmark.peers")) {
                peers(fleetAddresses, profiles);
            }
        } finally {
            influx.stop();
            fleet.destroy();
        }
    }

    private void measure() throws InterruptedException, IOException {
        double answered = count("answered");
        double silent = count("silent");
        double points =
                meters.get("tolbooth.series.points.written").functionCounter().count();
        long processor = processor();
        long begun = System.nanoTime();
        TimeUnit.MINUTES.sleep(MINUTES);
        double seconds = (System.nanoTime() - begun) / 1e9;
        double spent = processor() - processor;
        double polls = count("answered") - answered;
        System.out.printf(
                Locale.ROOT,
                "%d devices, %d of them silent, 60 s cycle: %.0f devices/s answered and %.1f/s silent, %.0f varbinds/s,"
                        + " %.0f points/s stored, %.3f ms CPU of the collector for each device, %.0f %% of a core,"
                        + " %d MB resident; lateness %s%n",
                DEVICES,
                SILENT,
                polls / seconds,
                (count("silent") - silent) / seconds,
                polls * AgentFleet.VARBINDS / seconds,
                (meters.get("tolbooth.series.points.written").functionCounter().count() - points) / seconds,
                spent / 1e6 / polls,
                100 * spent / 1e9 / seconds,
                resident() / 1024,
                lateness());
    }

    private double count(String outcome) {
        return meters.get("tolbooth.polls").tag("outcome", outcome).counter().count();
    }

    private String lateness() {
        HistogramSnapshot late = meters.get("tolbooth.poll.lateness").timer().takeSnapshot();
        return Arrays.stream(late.percentileValues()).map(PollLoad::words).collect(Collectors.joining(", "))
                + String.format(Locale.ROOT, ", %.0f ms at most", late.max(TimeUnit.MILLISECONDS));
    }

    private static String words(ValueAtPercentile value) {
        return String.format(
                Locale.ROOT, "p%.0f %.0f ms", 100 * value.percentile(), value.value(TimeUnit.MILLISECONDS));
    }

    private static long resident() throws IOException {
        return Files.readAllLines(Path.of("/proc/self/status")).stream()
                .filter(line -> line.startsWith("VmRSS"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D+", "")))
                .findFirst()
                .orElse(0);
    }

    private static void peers(List<String> addresses, Path files) throws IOException, InterruptedException {
        assertThat(PollPeers.absent()).isEmpty();
        PollPeers peers = new PollPeers(addresses, files, PEERS_WARM_UP, Duration.ofMinutes(MINUTES));
        System.out.printf(Locale.ROOT, "collectd: %.3f ms CPU for each device%n", peers.collectd());
        System.out.printf(Locale.ROOT, "snmp_exporter: %.3f ms CPU for each device%n", peers.exporter());
    }

    private static Process fleet() throws IOException {
        String path = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx1g",
                        "-cp",
                        path,
                        AgentFleet.class.getName(),
                        Integer.toString(DEVICES - SILENT),
                        Integer.toString(SILENT))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    /** Silent devices stand among the others, as they would. */
    private static List<String> addresses(String line) {
        List<String> addresses = new ArrayList<>(List.of(line.split(" ")));
        Collections.shuffle(addresses, new Random(60));
        return addresses;
    }

    private static void register(List<String> addresses, Sites sites) {
        for (int number = 0; number < addresses.size(); number += DEVICES_PER_SITE) {
            sites.save(SampleSites.site(site(number)), SET_UP);
        }
    }

    private static void save(List<String> addresses, Devices devices, Duration interval) {
        for (int number = 0; number < addresses.size(); number++) {
            String address = addresses.get(number);
            int colon = address.lastIndexOf(':');
            devices.save(
                    new Device(
                            new DeviceName("load-" + number),
                            site(number),
                            DeviceKind.WAN_ROUTER,
                            address.substring(0, colon),
                            Integer.parseInt(address.substring(colon + 1)),
                            null,
                            interval,
                            null,
                            0),
                    OnePoll.community("public"),
                    SET_UP);
        }
    }

    private static SiteCode site(int number) {
        return new SiteCode("LOAD-%05d".formatted(number / DEVICES_PER_SITE));
    }

    private static String profile() {
        return "title: Simulated\napplies: [{object-id: %s}]\nnumbers:\n".formatted(AgentFleet.OBJECT_ID)
                + IntStream.rangeClosed(1, AgentFleet.SCALAR_COUNT)
                        .mapToObj(number -> "  scalar_%d: {object: SIMULATED-MIB::scalar%d, oid: %s%d.0}%n"
                                .formatted(number, number, AgentFleet.SCALARS, number))
                        .collect(Collectors.joining());
    }

    private static TaskScheduler scheduler() {
        ThreadPoolTaskScheduler scheduler = new ThreadPoolTaskScheduler();
        scheduler.setPoolSize(4);
        scheduler.initialize();
        return scheduler;
    }

    private static long processor() {
        return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                .getProcessCpuTime();
    }
}
