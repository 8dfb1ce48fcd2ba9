package scot.tolbooth.radius.protocol;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.EnumMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;
import scot.tolbooth.radius.nas.NasName;

/**
 * Counts what is answered and what is dropped, by NAS and since the start of this process. Metrics:
 * {@code tolbooth.radius.replies} (nas, code) and {@code tolbooth.radius.dropped} (nas, reason). Safe for use by many
 * threads.
 */
public final class RadiusCounters {

    private static final String UNKNOWN = "unknown";

    private final MeterRegistry registry;
    private final Map<DropReason, LongAdder> drops = new EnumMap<>(DropReason.class);
    private final Map<NasName, Map<String, Counter>> byNas = new ConcurrentHashMap<>();

    public RadiusCounters(MeterRegistry registry) {
        this.registry = registry;
        for (DropReason reason : DropReason.values()) {
            drops.put(reason, new LongAdder());
        }
    }

    /** How many requests were dropped for the reason, from whatever address. */
    public long dropped(DropReason reason) {
        LongAdder count = drops.get(reason);
        return count == null ? 0 : count.sum();
    }

    /** How many requests of the NAS were dropped for the reason. */
    public long dropped(DropReason reason, NasName nas) {
        return count(byNas.getOrDefault(nas, Map.of()), reason.word());
    }

    /** Every NAS that was heard since the start. */
    public SortedMap<NasName, NasTraffic> traffic() {
        SortedMap<NasName, NasTraffic> traffic = new TreeMap<>();
        byNas.forEach((nas, counters) -> traffic.put(nas, trafficOf(counters)));
        return traffic;
    }

    void drop(DropReason reason, @Nullable NasName nas) {
        drops.computeIfAbsent(reason, any -> new LongAdder()).increment();
        String name = nas == null ? UNKNOWN : nas.value();
        if (nas == null) {
            registry.counter("tolbooth.radius.dropped", "nas", name, "reason", reason.word())
                    .increment();
        } else {
            counters(nas)
                    .computeIfAbsent(
                            reason.word(),
                            word -> registry.counter("tolbooth.radius.dropped", "nas", name, "reason", word))
                    .increment();
        }
    }

    void reply(PacketCode code, NasName nas) {
        counters(nas)
                .computeIfAbsent(
                        code.name(),
                        word -> registry.counter("tolbooth.radius.replies", "nas", nas.value(), "code", word))
                .increment();
    }

    private Map<String, Counter> counters(NasName nas) {
        return byNas.computeIfAbsent(nas, name -> new ConcurrentHashMap<>());
    }

    private static NasTraffic trafficOf(Map<String, Counter> counters) {
        long dropped = 0;
        for (DropReason reason : DropReason.values()) {
            dropped += count(counters, reason.word());
        }
        return new NasTraffic(
                count(counters, PacketCode.ACCESS_ACCEPT.name()),
                count(counters, PacketCode.ACCESS_REJECT.name()),
                count(counters, PacketCode.ACCOUNTING_RESPONSE.name()),
                dropped);
    }

    private static long count(Map<String, Counter> counters, String word) {
        Counter counter = counters.get(word);
        return counter == null ? 0 : (long) counter.count();
    }
}
