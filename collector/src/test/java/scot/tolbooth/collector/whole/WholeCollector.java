package scot.tolbooth.collector.whole;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.transaction.support.TransactionTemplate;
import scot.tolbooth.collector.snmp.SnmpClient;
import scot.tolbooth.inventory.audit.AuditTrail;
import scot.tolbooth.inventory.circuit.Circuits;
import scot.tolbooth.inventory.database.ScratchDatabase;
import scot.tolbooth.inventory.device.CredentialSets;
import scot.tolbooth.inventory.device.Devices;
import scot.tolbooth.inventory.rollout.Rollout;
import scot.tolbooth.inventory.secret.SecretBox;
import scot.tolbooth.inventory.site.Sites;

/**
 * The whole collector on a database, wired as in service, on a clock that runs as fast as it can: only while a question
 * is on the wire does it run at twenty times the pace of the world, by which the shortest timeout that may be set stands
 * for the usual one.
 */
final class WholeCollector implements AutoCloseable {

    private static final SecretBox SECRETS = new SecretBox(new byte[32], new java.security.SecureRandom());

    /** How much faster time goes while a question is on the wire. */
    static final int PACE = 20;

    private static final Duration TIMEOUT = Duration.ofSeconds(2);
    private static final long REAL_SECOND_NANOS = Duration.ofSeconds(1).toNanos() / PACE;
    private static final long LOOK_NANOS = 50_000;

    private final ScratchDatabase database = ScratchDatabase.with("inventory", "collector");
    private final VirtualTime time;
    private final AuditTrail audit;
    private final Sites sites;
    private final Devices devices;
    private final Circuits circuits;
    private final TreeMap<Instant, List<Runnable>> script = new TreeMap<>();
    private @Nullable AnnotationConfigApplicationContext context;
    private @Nullable CountedClient client;

    WholeCollector(Instant start) {
        this.time = new VirtualTime(start);
        this.audit = new AuditTrail(database.jdbc(), time);
        this.sites = new Sites(database.jdbc(), audit, database.transactions());
        this.devices = new Devices(database.jdbc(), SECRETS, audit, database.transactions());
        this.circuits = new Circuits(database.jdbc(), audit, database.transactions());
    }

    @EnableScheduling
    @ComponentScan(
            basePackages = "scot.tolbooth.collector",
            excludeFilters =
                    @ComponentScan.Filter(
                            type = org.springframework.context.annotation.FilterType.REGEX,
                            pattern = ".*Tests.*"))
    static class Module {}

    Clock clock() {
        return time;
    }

    Sites sites() {
        return sites;
    }

    Devices devices() {
        return devices;
    }

    Circuits circuits() {
        return circuits;
    }

    /** A part of the running service. */
    <T> T part(Class<T> type) {
        if (context == null) {
            throw new IllegalStateException("the collector is not running");
        }
        return context.getBean(type);
    }

    /** Has something happen at a moment. */
    void at(Instant moment, Runnable event) {
        script.computeIfAbsent(moment, instant -> new ArrayList<>()).add(event);
    }

    /** Starts the service, or starts it again. */
    void start() {
        AnnotationConfigApplicationContext starting = new AnnotationConfigApplicationContext();
        starting.getEnvironment().getPropertySources().addFirst(new MapPropertySource("test", settings()));
        starting.registerBean("taskScheduler", VirtualTime.class, () -> time);
        // Otherwise first delays are reckoned by the clock of the machine.
        starting.registerBean(SchedulingConfigurer.class, () -> registrar -> registrar.setTaskScheduler(time));
        // Not closed with the service: the database outlives it.
        starting.registerBean(DataSource.class, () -> new DelegatingDataSource(database.dataSource()));
        starting.registerBean(JdbcClient.class, database::jdbc);
        starting.registerBean(Sites.class, () -> sites);
        starting.registerBean(Devices.class, () -> devices);
        starting.registerBean(
                CredentialSets.class,
                () -> new CredentialSets(database.jdbc(), SECRETS, audit, database.transactions()));
        starting.registerBean(Circuits.class, () -> circuits);
        starting.registerBean(AuditTrail.class, () -> audit);
        starting.registerBean(TransactionTemplate.class, database::transactions);
        starting.registerBean(
                Rollout.class, () -> Rollout.unseen(database.jdbc(), audit, database.transactions(), time));
        starting.registerBean(BeanPostProcessor.class, () -> new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof SnmpClient asked ? counted(asked) : bean;
            }
        });
        starting.register(Module.class);
        starting.refresh();
        context = starting;
    }

    /** Ends the service; time goes on. */
    void stop() {
        if (context != null) {
            context.close();
            context = null;
            time.forgetTasks();
        }
    }

    /** Lets time pass, second by second. */
    void runUntil(Instant end) {
        for (Instant now = time.instant().plusSeconds(1); !now.isAfter(end); now = now.plusSeconds(1)) {
            long begun = System.nanoTime();
            while (!script.isEmpty() && !script.firstKey().isAfter(now)) {
                script.pollFirstEntry().getValue().forEach(Runnable::run);
            }
            time.advanceTo(now);
            while (client != null && client.open() > 0 && System.nanoTime() - begun < REAL_SECOND_NANOS) {
                LockSupport.parkNanos(LOOK_NANOS);
            }
        }
    }

    @Override
    public void close() {
        stop();
        database.close();
    }

    private CountedClient counted(SnmpClient asked) {
        CountedClient counting = new CountedClient(asked);
        client = counting;
        return counting;
    }

    private static Map<String, Object> settings() {
        return Map.of(
                "tolbooth.collector.trap-port", "-1",
                "tolbooth.collector.timeout", String.format(Locale.ROOT, "%dms", TIMEOUT.toMillis() / PACE),
                // Its clock is the test's, that of the database is not.
                "tolbooth.alarms.rules.clock-skew.enabled", "false");
    }
}
