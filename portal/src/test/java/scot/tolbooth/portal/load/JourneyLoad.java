package scot.tolbooth.portal.load;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.FileSystemUtils;
import scot.tolbooth.inventory.database.DataDirectory;
import scot.tolbooth.inventory.database.EmbeddedPostgres;
import scot.tolbooth.inventory.secret.SecretBox;

/**
 * Measures the whole way of residents over HTTP and RADIUS, with the service in a process of its own, its usual limits and
 * a durable PostgreSQL: first people who are new, from the NAS's redirect to the page after sign-in, then as many times
 * that they come back and press the one button. Its name keeps it out of the build. Settings ({@code
 * -Dtolbooth.benchmark....}): {@code people}, {@code minutes} (in which they come), {@code returning}, {@code
 * returning-minutes}, {@code seed}, {@code jvm} (options of the service).
 */
class JourneyLoad {

    private static final Path DIRECTORY = Path.of("target", "journey-load");
    private static final String TOLBOOTH = "tolbooth";
    private static final byte[] KEY = new byte[32];
    private static final int WARM_UP = 400;

    /** In a hundred: the others use e-mail. */
    private static final int MOBILE = 70;

    private final int people = Integer.getInteger("tolbooth.benchmark.people", 3_500);
    private final double minutes = Double.parseDouble(System.getProperty("tolbooth.benchmark.minutes", "9"));
    private final int returning = Integer.getInteger("tolbooth.benchmark.returning", 35_000);
    private final double returningMinutes =
            Double.parseDouble(System.getProperty("tolbooth.benchmark.returning-minutes", "9"));
    private final Random random = new Random(Long.getLong("tolbooth.benchmark.seed", 1));
    private final Map<String, LongAdder> trouble = new ConcurrentHashMap<>();
    private final List<Phone> phones = new ArrayList<>();

    @Test
    void loads() throws Exception {
        FileSystemUtils.deleteRecursively(DIRECTORY);
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(DataDirectory.open(DIRECTORY.resolve("postgres")))) {
            postgres.ensureDatabase(TOLBOOTH);
            try (PortalProcess portal = PortalProcess.start(DIRECTORY.resolve("portal"), pid(), settings(postgres));
                    HikariDataSource source = source(postgres);
                    Codes codes = new Codes(JdbcClient.create(source), new SecretBox(KEY, new SecureRandom()));
                    NasesOnLoopback nases = new NasesOnLoopback(portal.authentication(), portal.accounting())) {
                HttpClient http = HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .build();
                Phone.World world = new Phone.World(http, portal.http(), codes, nases);
                run(
                        "warm-up",
                        WARM_UP,
                        0.25,
                        portal,
                        walk -> walk.signUp(new Phone(world, walk.number() + 90_000, Place.draw(random), true)));
                JdbcClient.create(source).sql("DELETE FROM portal.code").update();
                for (int person = 0; person < people; person++) {
                    phones.add(new Phone(world, person, Place.draw(random), random.nextInt(100) < MOBILE));
                }
                run("new", people, minutes, portal, walk -> walk.signUp(phones.get(walk.number())));
                run(
                        "returning",
                        returning,
                        returningMinutes,
                        portal,
                        walk -> walk.comeBack(phones.get(walk.number() % people)));
            }
        }
        assertThat(trouble).as("what went wrong, and how often").isEmpty();
    }

    private void run(String what, int count, double minutes, PortalProcess portal, Consumer<Walk> begin)
            throws IOException, InterruptedException {
        if (count == 0) {
            return;
        }
        portal.figures();
        List<Long> memory = new ArrayList<>(List.of(portal.memory()));
        double processor = portal.processor();
        double database = portal.databaseProcessor();
        long start = System.nanoTime();
        CountDownLatch done = new CountDownLatch(count);
        ScheduledExecutorService threads = Executors.newScheduledThreadPool(24);
        double at = 0;
        for (int number = 0; number < count; number++) {
            // People come independently of each other, not in step.
            at -= Math.log(1 - random.nextDouble()) * minutes * 60_000 / count;
            Walk walk = new Walk(number, threads, done);
            ScheduledFuture<?> unused =
                    threads.schedule(() -> walk.attempt(() -> begin.accept(walk)), (long) at, TimeUnit.MILLISECONDS);
        }
        while (!done.await(Math.round(minutes * 60_000 / 2), TimeUnit.MILLISECONDS)) {
            memory.add(portal.memory());
        }
        memory.add(portal.memory());
        threads.shutdown();
        double seconds = (System.nanoTime() - start) / 1e9;
        System.out.printf(
                Locale.ROOT,
                "%n%s: %,d people in %.0f s (%.1f/s); processor for each: service %.1f ms, database %.1f ms; resident memory %s MiB%n",
                what,
                count,
                seconds,
                count / seconds,
                (portal.processor() - processor) * 1_000 / count,
                (portal.databaseProcessor() - database) * 1_000 / count,
                memory);
        for (String line : portal.figures()) {
            System.out.println("  " + line + (line.startsWith("all pages") ? perSecond(line, seconds) : ""));
        }
        trouble.forEach((problem, times) -> System.out.println("  went wrong " + times + " times: " + problem));
    }

    private static String perSecond(String line, double seconds) {
        String number = line.replaceAll("all pages\\s+([0-9,]+) .*", "$1").replace(",", "");
        return String.format(Locale.ROOT, "  %.1f pages/s", Integer.parseInt(number) / seconds);
    }

    /** One person's way, a step at a time, with time to read and type between them. */
    private final class Walk {

        private final int number;
        private final ScheduledExecutorService threads;
        private final CountDownLatch done;

        Walk(int number, ScheduledExecutorService threads, CountDownLatch done) {
            this.number = number;
            this.threads = threads;
            this.done = done;
        }

        int number() {
            return number;
        }

        void signUp(Phone phone) {
            phone.arrive();
            afterReading(() -> {
                phone.giveContact();
                afterReading(() -> waitForCode(phone, 0));
            });
        }

        private void waitForCode(Phone phone, int waited) {
            String code = phone.code();
            if (code == null) {
                if (waited > 60) {
                    throw new IllegalStateException("no code came");
                }
                afterReading(() -> waitForCode(phone, waited + 1));
                return;
            }
            phone.typeCode(code);
            phone.connect();
            done.countDown();
        }

        void comeBack(Phone phone) {
            synchronized (phone) {
                phone.comeBack();
                phone.connect();
            }
            done.countDown();
        }

        void attempt(Runnable step) {
            try {
                step.run();
            } catch (RuntimeException failure) {
                // Whatever it is, one person is not online: the others go on, and it is told at the end.
                trouble.computeIfAbsent(failure.toString(), any -> new LongAdder())
                        .increment();
                done.countDown();
            }
        }

        private void afterReading(Runnable step) {
            long millis = 500 + Math.floorMod(number * 7_919L, 1_500L);
            ScheduledFuture<?> unused = threads.schedule(() -> attempt(step), millis, TimeUnit.MILLISECONDS);
        }
    }

    private static List<String> settings(EmbeddedPostgres postgres) {
        Path data = DIRECTORY.resolve("portal").toAbsolutePath();
        return List.of(
                "--spring.datasource.url=" + postgres.url(TOLBOOTH),
                "--spring.datasource.username=" + TOLBOOTH,
                "--spring.datasource.password=" + postgres.password(),
                "--spring.threads.virtual.enabled=false",
                "--tolbooth.data-dir=" + data,
                "--tolbooth.roles=portal,radius",
                "--tolbooth.encryption-key=" + Base64.getEncoder().encodeToString(KEY),
                "--tolbooth.admin-password=correct horse battery staple",
                "--tolbooth.radius.authentication-port=0",
                "--tolbooth.radius.accounting-port=0",
                "--server.port=0",
                "--logging.level.root=WARN");
    }

    private static HikariDataSource source(EmbeddedPostgres postgres) {
        HikariDataSource source = new HikariDataSource();
        source.setJdbcUrl(postgres.url(TOLBOOTH));
        source.setUsername(TOLBOOTH);
        source.setPassword(postgres.password());
        source.setMaximumPoolSize(2);
        return source;
    }

    /** Of the database's server. */
    private static long pid() throws IOException {
        return Long.parseLong(Files.readAllLines(DIRECTORY.resolve("postgres/cluster/postmaster.pid"))
                .get(0)
                .strip());
    }
}
