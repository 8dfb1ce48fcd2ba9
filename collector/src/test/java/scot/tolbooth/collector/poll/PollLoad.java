package scot.tolbooth.collector.poll;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import scot.tolbooth.collector.profile.ProfileCatalogue;
import scot.tolbooth.collector.snmp.AgentFleet;
import scot.tolbooth.collector.snmp.Snmp4jClient;
import scot.tolbooth.collector.snmp.SnmpClient;
import scot.tolbooth.collector.snmp.SnmpLimits;
import scot.tolbooth.inventory.device.Device;

/**
 * Polls a fleet of simulated devices, which is a process of its own, on schedule at a 60 s cycle, from the first request to
 * readings, points and report; without stores. Its name keeps it out of the build. For example {@code mvn -pl
 * inventory,collector -Dtest=PollLoad -Dsurefire.failIfNoSpecifiedTests=false -Djacoco.skip=true -DargLine=
 * -Dtolbooth.benchmark.devices=15000 test}; {@code tolbooth.benchmark.silent} is how many of them never answer (a tenth),
 * {@code tolbooth.benchmark.minutes} how long it measures (2).
 */
class PollLoad {

    private static final int DEVICES = Integer.getInteger("tolbooth.benchmark.devices", 1_500);
    private static final int SILENT = Integer.getInteger("tolbooth.benchmark.silent", DEVICES / 10);
    private static final int MINUTES = Integer.getInteger("tolbooth.benchmark.minutes", 2);
    /** The first reading is a full one, and the virtual machine is cold. */
    private static final Duration WARM_UP = Duration.ofSeconds(75);

    private final Map<Device, DeviceMemory> memories = new ConcurrentHashMap<>();
    private final List<Long> lateness = Collections.synchronizedList(new ArrayList<>());
    private final Map<String, Integer> outcomes = new ConcurrentHashMap<>();
    private final List<CompletableFuture<Polled>> running = new ArrayList<>();
    private final AtomicLong polls = new AtomicLong();
    private final AtomicLong varbinds = new AtomicLong();

    @Test
    void aFleetOnSchedule(@TempDir Path profiles) throws IOException, InterruptedException {
        Files.writeString(profiles.resolve("fleet.yaml"), profile());
        ExecutorService callbacks = Executors.newFixedThreadPool(4);
        Process fleet = fleet();
        try (SnmpClient client = new Snmp4jClient(SnmpLimits.DEFAULT, callbacks, callbacks)) {
            BufferedReader out =
                    new BufferedReader(new InputStreamReader(fleet.getInputStream(), StandardCharsets.US_ASCII));
            List<Device> devices = devices(out.readLine());
            ProfileCatalogue catalogue = new ProfileCatalogue(profiles, Clock.systemUTC());
            DevicePoll poll = new DevicePoll(client, catalogue::current, OnePoll.SETTINGS, Clock.systemUTC());
            PollSchedule schedule = new PollSchedule(
                    Duration.ofSeconds(60), Duration.ofMinutes(5), late -> lateness.add(late.toMillis()));
            schedule.update(devices, Instant.now());
            run(schedule, poll, Instant.now().plus(WARM_UP));
            lateness.clear();
            System.out.println("Warm-up: " + outcomes);
            outcomes.clear();
            polls.set(0);
            varbinds.set(0);
            long processor = processor();
            long begun = System.nanoTime();
            run(schedule, poll, Instant.now().plus(Duration.ofMinutes(MINUTES)));
            print((System.nanoTime() - begun) / 1e9, processor() - processor);
            if (Boolean.getBoolean("tolbooth.benchmark.peers")) {
                peers(devices, profiles);
            }
        } finally {
            fleet.destroy();
            callbacks.shutdownNow();
        }
    }

    private void run(PollSchedule schedule, DevicePoll poll, Instant end) throws InterruptedException {
        while (Instant.now().isBefore(end)) {
            Instant tick = Instant.now();
            List<Device> due;
            synchronized (schedule) {
                due = schedule.due(tick);
            }
            due.forEach(device -> start(schedule, poll, device));
            TimeUnit.MILLISECONDS.sleep(
                    Math.max(0, 1000 - Duration.between(tick, Instant.now()).toMillis()));
        }
    }

    private void start(PollSchedule schedule, DevicePoll poll, Device device) {
        DeviceMemory memory = memories.getOrDefault(device, DeviceMemory.NONE);
        running.add(poll.run(device, OnePoll.community("public"), memory).whenComplete((polled, failure) -> {
            if (polled instanceof Polled.Answers answers) {
                Interpretation.Outcome outcome =
                        Interpretation.unseen(device, answers, memory, name -> Optional.empty());
                memories.put(device, outcome.memory());
                assertThat(outcome.sheet().points()).hasSizeGreaterThan(10);
                polls.incrementAndGet();
                varbinds.addAndGet(answers.values().size());
            }
            outcomes.merge(word(polled, failure), 1, Integer::sum);
            synchronized (schedule) {
                schedule.done(device.name(), polled instanceof Polled.Answers, Instant.now());
            }
        }));
        running.removeIf(CompletableFuture::isDone);
    }

    private void peers(List<Device> devices, Path files) throws IOException, InterruptedException {
        assertThat(PollPeers.absent()).isEmpty();
        PollPeers peers =
                new PollPeers(devices.stream().map(Device::port).toList(), files, WARM_UP, Duration.ofMinutes(MINUTES));
        System.out.printf(Locale.ROOT, "collectd: %.2f ms CPU for each device%n", peers.collectd());
        System.out.printf(Locale.ROOT, "snmp_exporter: %.2f ms CPU for each device%n", peers.exporter());
    }

    private static String word(@Nullable Polled polled, @Nullable Throwable failure) {
        if (polled instanceof Polled.Answers answers) {
            return answers.complete() ? "complete" : "cut short";
        }
        return polled == null ? String.valueOf(failure) : polled.toString();
    }

    private void print(double seconds, long processorNanos) throws IOException {
        long[] late = lateness.stream().mapToLong(Long::longValue).sorted().toArray();
        String resident = Files.readAllLines(Path.of("/proc/self/status")).stream()
                .filter(line -> line.startsWith("VmRSS"))
                .map(line -> line.replaceAll("\\D+", ""))
                .findFirst()
                .orElse("0");
        System.out.printf(
                Locale.ROOT,
                "%d devices, %d of them silent, 60 s cycle: %.0f devices/s, %.0f varbinds/s, %.2f ms CPU of the collector"
                        + " for each device, %.0f %% of a core, %d MB resident,"
                        + " lateness %d ms median, %d ms p99, %d ms at most%n",
                DEVICES,
                SILENT,
                polls.get() / seconds,
                varbinds.get() / seconds,
                processorNanos / 1e6 / polls.get(),
                100 * processorNanos / 1e9 / seconds,
                Long.parseLong(resident) / 1024,
                late[late.length / 2],
                late[(int) (0.99 * (late.length - 1))],
                late[late.length - 1]);
        System.out.println("Polls: " + outcomes);
    }

    private static Process fleet() throws IOException {
        String path = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "-cp",
                        path,
                        AgentFleet.class.getName(),
                        Integer.toString(DEVICES - SILENT),
                        Integer.toString(SILENT))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    private static List<Device> devices(String ports) {
        List<Integer> numbers =
                Arrays.stream(ports.split(" ")).map(Integer::valueOf).collect(Collectors.toCollection(ArrayList::new));
        // Silent devices stand among the others, as they would.
        Collections.shuffle(numbers, new java.util.Random(60));
        return IntStream.range(0, numbers.size())
                .mapToObj(number -> OnePoll.device("load-" + number, numbers.get(number), null))
                .toList();
    }

    private static String profile() {
        return "title: Simulated\napplies: [{object-id: %s}]\nnumbers:\n".formatted(AgentFleet.OBJECT_ID)
                + IntStream.rangeClosed(1, AgentFleet.SCALAR_COUNT)
                        .mapToObj(number -> "  scalar_%d: {object: SIMULATED-MIB::scalar%d, oid: %s%d.0}%n"
                                .formatted(number, number, AgentFleet.SCALARS, number))
                        .collect(Collectors.joining());
    }

    private static long processor() {
        return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                .getProcessCpuTime();
    }
}
