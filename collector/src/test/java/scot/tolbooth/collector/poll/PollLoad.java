package scot.tolbooth.collector.poll;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import scot.tolbooth.collector.profile.ProfileCatalogue;
import scot.tolbooth.collector.snmp.AgentFarm;
import scot.tolbooth.collector.snmp.Snmp4jClient;
import scot.tolbooth.collector.snmp.SnmpClient;
import scot.tolbooth.collector.snmp.SnmpLimits;
import scot.tolbooth.inventory.device.Device;

/**
 * Measures polls of wireless controllers with 24 interfaces and 20 access points over loopback, from the first request
 * to readings and report, without stores; and what a tenth of silent devices costs the others. Its name keeps it out of
 * the build; {@code mvn -pl inventory,collector -Dtest=PollLoad -Dsurefire.failIfNoSpecifiedTests=false
 * -Djacoco.skip=true -DargLine= -Dtolbooth.benchmark.devices=300 test} runs it.
 */
class PollLoad {

    private static final int DEVICES = Integer.getInteger("tolbooth.benchmark.devices", 300);
    private static final int SILENT = DEVICES / 10;
    private static final int ANSWERING = DEVICES - SILENT;
    private static final int WARM_UP = 4;
    private static final int TRIPLES = 7;
    private static final int UNDER_WAY = 20;

    private final Map<Device, DeviceMemory> memories = new ConcurrentHashMap<>();

    /** One round over all answering devices; times in nanoseconds. */
    private record Round(long wall, long processor, List<Long> polls, int silentPolls) {

        double perSecond() {
            return polls.size() * 1e9 / wall;
        }

        double processorMicros() {
            return processor / 1e3 / polls.size();
        }

        double millisAt(double share) {
            return polls.get((int) (share * (polls.size() - 1))) / 1e6;
        }
    }

    /** A round with silent devices between two without. */
    private record Triple(Round before, Round with, Round after) {

        double effect(ToDoubleFunction<Round> value) {
            return 2 * value.applyAsDouble(with) / (value.applyAsDouble(before) + value.applyAsDouble(after));
        }

        double noise(ToDoubleFunction<Round> value) {
            return value.applyAsDouble(after) / value.applyAsDouble(before);
        }
    }

    @Test
    void pollsWithAndWithoutSilentDevices() throws InterruptedException {
        ExecutorService callbacks = Executors.newFixedThreadPool(4);
        try (AgentFarm farm = controllers(AgentFarm.start(ANSWERING, SILENT));
                SnmpClient client = new Snmp4jClient(SnmpLimits.DEFAULT, callbacks, callbacks)) {
            DevicePoll poll = new DevicePoll(
                    client, new ProfileCatalogue(null, Clock.systemUTC())::current, OnePoll.SETTINGS, Clock.systemUTC());
            List<Triple> triples = new ArrayList<>();
            for (int number = 0; number < WARM_UP + TRIPLES; number++) {
                Triple triple = new Triple(round(poll, farm, 0), round(poll, farm, SILENT), round(poll, farm, 0));
                if (number >= WARM_UP) {
                    triples.add(triple);
                }
            }
            triples.forEach(PollLoad::print);
            compare("polls/s", triples, Round::perSecond);
            compare("CPU per poll", triples, Round::processorMicros);
            compare("median time", triples, round -> round.millisAt(0.5));
        } finally {
            callbacks.shutdownNow();
        }
    }

    private Round round(DevicePoll poll, AgentFarm farm, int silent) throws InterruptedException {
        AtomicInteger silentPolls = new AtomicInteger();
        AtomicBoolean over = new AtomicBoolean();
        List<CompletableFuture<Void>> silence = IntStream.range(ANSWERING, ANSWERING + silent)
                .mapToObj(i -> againAndAgain(poll, device(farm, i), silentPolls, over))
                .toList();
        long[] took = new long[ANSWERING];
        List<CompletableFuture<Boolean>> polls = new ArrayList<>();
        Semaphore room = new Semaphore(UNDER_WAY);
        long agents = farm.processorNanos();
        long processor = processor();
        long begin = System.nanoTime();
        for (int i = 0; i < ANSWERING; i++) {
            int number = i;
            room.acquire();
            long asked = System.nanoTime();
            polls.add(poll(poll, device(farm, i)).whenComplete((complete, failure) -> {
                took[number] = System.nanoTime() - asked;
                room.release();
            }));
        }
        room.acquire(UNDER_WAY);
        long wall = System.nanoTime() - begin;
        long used = processor() - processor - (farm.processorNanos() - agents);
        over.set(true);
        silence.forEach(CompletableFuture::join);
        assertThat(polls).allMatch(CompletableFuture::join);
        return new Round(wall, used, Arrays.stream(took).sorted().boxed().toList(), silentPolls.get());
    }

    /** Polls a device and takes its answers in, as the poller does; gives whether it answered all. */
    private CompletableFuture<Boolean> poll(DevicePoll poll, Device device) {
        DeviceMemory memory = memories.getOrDefault(device, DeviceMemory.NONE);
        return poll.run(device, OnePoll.community("public"), memory).thenApply(polled -> {
            if (polled instanceof Polled.Answers answers) {
                Interpretation.Outcome outcome = Interpretation.of(device, answers, memory, name -> Optional.empty());
                memories.put(device, outcome.memory());
                return answers.complete() && outcome.sheet().points().size() > 60;
            }
            return false;
        });
    }

    /** Far more often than the schedule with its back-off would. */
    private CompletableFuture<Void> againAndAgain(
            DevicePoll poll, Device device, AtomicInteger polls, AtomicBoolean over) {
        return poll(poll, device).thenCompose(answered -> {
            polls.incrementAndGet();
            return over.get() ? CompletableFuture.completedFuture(null) : againAndAgain(poll, device, polls, over);
        });
    }

    private static Device device(AgentFarm farm, int number) {
        return OnePoll.device("load-" + number, farm.port(number), null);
    }

    private static AgentFarm controllers(AgentFarm farm) {
        farm.with("1.3.6.1.2.1.1.1.0", "4", "ArubaOS (MODEL: Aruba7010)");
        farm.with("1.3.6.1.2.1.1.2.0", "6", "1.3.6.1.4.1.14823.1.1.32");
        farm.with("1.3.6.1.2.1.1.3.0", "67", "8640000");
        farm.with("1.3.6.1.2.1.1.5.0", "4", "load");
        farm.with("1.3.6.1.4.1.14823.2.2.1.1.3.1.0", "66", "20");
        farm.with("1.3.6.1.4.1.14823.2.2.1.1.3.2.0", "66", "120");
        IntStream.rangeClosed(1, 24).forEach(port -> networkInterface(farm, port));
        IntStream.rangeClosed(1, 20).forEach(number -> accessPoint(farm, "2.0.0.0.1." + number, number));
        return farm;
    }

    private static void networkInterface(AgentFarm farm, int port) {
        for (String column : List.of("5", "7", "8", "13", "14", "19", "20")) {
            farm.with("1.3.6.1.2.1.2.2.1." + column + "." + port, "66", "1");
        }
        farm.with("1.3.6.1.2.1.2.2.1.2." + port, "4", "GigabitEthernet0/" + port);
        farm.with("1.3.6.1.2.1.31.1.1.1.1." + port, "4", "ge0/" + port);
        farm.with("1.3.6.1.2.1.31.1.1.1.6." + port, "70", "123456789012");
        farm.with("1.3.6.1.2.1.31.1.1.1.10." + port, "70", "98765432109");
        farm.with("1.3.6.1.2.1.31.1.1.1.15." + port, "66", "1000");
        farm.with("1.3.6.1.2.1.31.1.1.1.18." + port, "4", "to floor " + port);
        farm.with("1.3.6.1.2.1.31.1.1.1.19." + port, "67", "0");
    }

    private static void accessPoint(AgentFarm farm, String index, int number) {
        String row = "1.3.6.1.4.1.14823.2.2.1.5.2.1.4.1.";
        farm.with(row + "3." + index, "4", "load-ap-" + number);
        farm.with(row + "6." + index, "4", "SN" + number);
        farm.with(row + "13." + index, "4", "AP-515");
        farm.with(row + "19." + index, "2", "1");
        for (String slot : List.of("1", "2")) {
            String radio = "1.3.6.1.4.1.14823.2.2.1.5.2.1.5.1.";
            farm.with(radio + "3." + index + "." + slot, "2", slot.equals("1") ? "36" : "11");
            farm.with(radio + "4." + index + "." + slot, "2", "36");
            farm.with(radio + "6." + index + "." + slot, "2", "25");
            farm.with(radio + "7." + index + "." + slot, "65", "3");
        }
    }

    private static void print(Triple triple) {
        for (Round round : List.of(triple.before, triple.with, triple.after)) {
            System.out.printf(
                    Locale.ROOT,
                    "%d devices, %d silent polls: %.0f polls/s, %.0f us CPU each (agents apart), "
                            + "median %.1f ms, 95 %% %.1f ms%n",
                    round.polls().size(),
                    round.silentPolls(),
                    round.perSecond(),
                    round.processorMicros(),
                    round.millisAt(0.5),
                    round.millisAt(0.95));
        }
    }

    /** What silent devices change, and beside it what changes without them from one round to the next but one. */
    private static void compare(String what, List<Triple> triples, ToDoubleFunction<Round> value) {
        System.out.printf(
                Locale.ROOT,
                "%s: with / without silent devices %.2f; after / before, both without %.2f (%.2f to %.2f)%n",
                what,
                sorted(triples, triple -> triple.effect(value))[triples.size() / 2],
                sorted(triples, triple -> triple.noise(value))[triples.size() / 2],
                sorted(triples, triple -> triple.noise(value))[0],
                sorted(triples, triple -> triple.noise(value))[triples.size() - 1]);
    }

    private static double[] sorted(List<Triple> triples, ToDoubleFunction<Triple> value) {
        return triples.stream().mapToDouble(value).sorted().toArray();
    }

    private static long processor() {
        return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                .getProcessCpuTime();
    }
}
