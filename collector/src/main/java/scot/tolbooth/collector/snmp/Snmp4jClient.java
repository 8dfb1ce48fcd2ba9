package scot.tolbooth.collector.snmp;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.function.LongSupplier;
import org.snmp4j.PDU;
import scot.tolbooth.inventory.device.SnmpVersion;

/** {@link SnmpClient} on SNMP4J: one session, one socket, no thread per device. */
public final class Snmp4jClient implements SnmpClient {

    private static final int OBJECTS_PER_GET = 20;
    private static final int TOO_BIG = 1;
    private static final int NO_SUCH_NAME = 2;
    private static final Duration UNKNOWN = Duration.ZERO;
    private static final Duration UNBOUNDED = Duration.ofDays(1);
    /** How long an agent is asked in a smaller size before the larger is tried again: a few answers may just be lost. */
    private static final long SMALL_FOR_NANOS = Duration.ofHours(1).toNanos();

    private final Snmp4jTransport transport;
    private final SnmpLimits limits;
    private final LongSupplier nanoTime;
    private final Map<String, Learned> sizes = new ConcurrentHashMap<>();

    /**
     * @param callbacks runs what follows an answer
     * @param lookups resolves host names, which may block
     */
    public Snmp4jClient(SnmpLimits limits, Executor callbacks, Executor lookups) {
        this(limits, callbacks, lookups, System::nanoTime);
    }

    Snmp4jClient(SnmpLimits limits, Executor callbacks, Executor lookups, LongSupplier nanoTime) {
        this.limits = limits;
        this.nanoTime = nanoTime;
        this.transport = new Snmp4jTransport(limits, callbacks, lookups);
    }

    @Override
    public CompletableFuture<Answer> get(SnmpTarget target, Collection<Oid> objects) {
        return get(target, objects, UNBOUNDED);
    }

    @Override
    public CompletableFuture<Answer> get(SnmpTarget target, Collection<Oid> objects, Duration budget) {
        return get(target, List.copyOf(objects), new Gathered(nanoTime.getAsLong() + budget.toNanos()));
    }

    @Override
    public CompletableFuture<Answer> walk(SnmpTarget target, Collection<Oid> columns, Duration budget) {
        ColumnWalk walk = new ColumnWalk(columns, limits.rowsPerColumn());
        return walk(target, walk, sizeFor(target), new Gathered(nanoTime.getAsLong() + budget.toNanos()));
    }

    @Override
    public Optional<String> sharesEngineWith(SnmpTarget target) {
        return target.credentials().version() != SnmpVersion.V3
                ? Optional.empty()
                : transport.sharesEngineWith(target).map(Snmp4jTransport::shown);
    }

    @Override
    public int outstanding() {
        return transport.outstanding();
    }

    @Override
    public int heldBack() {
        return transport.waiting();
    }

    @Override
    public void forget(SnmpTarget target) {
        sizes.remove(target.toString());
        transport.forget(target);
    }

    @Override
    public void close() {
        transport.close();
    }

    private CompletableFuture<Answer> get(SnmpTarget target, List<Oid> wanted, Gathered gathered) {
        if (wanted.isEmpty()) {
            return CompletableFuture.completedFuture(gathered.answer());
        }
        if (nanoTime.getAsLong() - gathered.deadline > 0) {
            return CompletableFuture.completedFuture(gathered.outOfTime());
        }
        List<Oid> now = wanted.subList(0, Math.min(gathered.objectsPerGet, wanted.size()));
        List<Oid> later = wanted.subList(now.size(), wanted.size());
        return transport.send(target, PDU.GET, now, 0).thenCompose(exchange -> {
            if (exchange instanceof Exchange.Response response) {
                return get(target, afterGet(response, now, later, gathered), gathered);
            }
            return CompletableFuture.completedFuture(failure(exchange));
        });
    }

    /** Takes a response in, and says what is still to be asked. */
    private static List<Oid> afterGet(Exchange.Response response, List<Oid> now, List<Oid> later, Gathered gathered) {
        gathered.took(response.took());
        if (response.errorStatus() == 0) {
            // An agent that gives what it was not asked for is not believed.
            response.bindings().stream()
                    .filter(binding -> now.contains(binding.oid()))
                    .forEach(gathered::put);
            return later;
        }
        List<Oid> again = new ArrayList<>();
        if (response.errorStatus() == TOO_BIG && now.size() > 1) {
            gathered.objectsPerGet = Math.max(1, now.size() / 2);
            again.addAll(now);
        } else if (response.errorStatus() == NO_SUCH_NAME && now.size() > 1) {
            // SNMPv1 refuses the whole request for one object that it lacks (RFC 1157 section 4.1.2).
            int index = response.errorIndex();
            again.addAll(now);
            if (index >= 1 && index <= now.size()) {
                again.remove(index - 1);
            } else {
                gathered.objectsPerGet = 1;
            }
        }
        again.addAll(later);
        return again;
    }

    private CompletableFuture<Answer> walk(SnmpTarget target, ColumnWalk walk, BulkSize size, Gathered gathered) {
        if (walk.isDone()) {
            return CompletableFuture.completedFuture(gathered.answer(walk));
        }
        if (nanoTime.getAsLong() - gathered.deadline > 0) {
            walk.remark(Answer.OUT_OF_TIME);
            return CompletableFuture.completedFuture(gathered.answer(walk));
        }
        List<Oid> asked = walk.next(size.columns());
        List<Oid> positions = asked.stream().map(walk::position).toList();
        int type = size == BulkSize.SINGLE ? PDU.GETNEXT : PDU.GETBULK;
        return transport
                .send(target, type, positions, size.repetitions(asked.size()))
                .thenCompose(exchange -> {
                    if (exchange instanceof Exchange.Response response) {
                        return walk(target, walk, afterWalk(response, asked, walk, size, target, gathered), gathered);
                    }
                    return exchange instanceof Exchange.Silence && size != BulkSize.SINGLE
                            ? walk(target, walk, size.smaller(), gathered.shrinking())
                            : CompletableFuture.completedFuture(failure(exchange));
                });
    }

    /** Takes a response in, and says in what size to go on. */
    private BulkSize afterWalk(
            Exchange.Response response,
            List<Oid> asked,
            ColumnWalk walk,
            BulkSize size,
            SnmpTarget target,
            Gathered gathered) {
        gathered.took(response.took());
        if (response.errorStatus() == 0) {
            walk.take(asked, response.bindings());
            if (gathered.shrunk || isLargerThanLearned(target, size)) {
                sizes.put(target.toString(), new Learned(size, nanoTime.getAsLong()));
            }
            return size;
        }
        int index = response.errorIndex();
        if (response.errorStatus() == NO_SUCH_NAME && index >= 1 && index <= asked.size()) {
            walk.end(asked.get(index - 1));
            return size;
        }
        if (size != BulkSize.SINGLE) {
            gathered.shrunk = true;
            return size.smaller();
        }
        walk.remark("refused with error status " + response.errorStatus());
        asked.forEach(walk::end);
        return size;
    }

    /** Whether the size that was just borne is larger than the one that was learned. */
    private boolean isLargerThanLearned(SnmpTarget target, BulkSize size) {
        Learned learned = sizes.get(target.toString());
        return learned != null && size.compareTo(learned.size) < 0;
    }

    private BulkSize sizeFor(SnmpTarget target) {
        if (target.credentials().version() == SnmpVersion.V1) {
            return BulkSize.SINGLE;
        }
        Learned learned = sizes.get(target.toString());
        return learned == null
                ? BulkSize.LARGE
                : nanoTime.getAsLong() - learned.nanos < SMALL_FOR_NANOS ? learned.size : learned.size.larger();
    }

    private static Answer failure(Exchange exchange) {
        if (exchange instanceof Exchange.Refusal refusal) {
            return new Answer.Refused(refusal.reason());
        }
        return new Answer.TimedOut(exchange instanceof Exchange.Silence silence ? silence.reason() : "no answer");
    }

    /** In what size an agent is asked, and since when. */
    private record Learned(BulkSize size, long nanos) {}

    /** What one call has gathered so far. */
    private static final class Gathered {
        private final SortedMap<Oid, SnmpValue> values = new TreeMap<>();
        private Duration took = UNKNOWN;
        private int objectsPerGet = OBJECTS_PER_GET;
        private final long deadline;
        private boolean shrunk;

        private Gathered(long deadline) {
            this.deadline = deadline;
        }

        private void put(Exchange.Binding binding) {
            if (!(binding.value() instanceof SnmpValue.Missing)) {
                values.put(binding.oid(), binding.value());
            }
        }

        private void took(Duration duration) {
            took = took.equals(UNKNOWN) ? duration : took;
        }

        private Gathered shrinking() {
            shrunk = true;
            return this;
        }

        private Answer outOfTime() {
            return new Answer.Answered(values, took, List.of(Answer.OUT_OF_TIME));
        }

        private Answer answer() {
            return new Answer.Answered(values, took, List.of());
        }

        private Answer answer(ColumnWalk walk) {
            return new Answer.Answered(walk.values(), took, walk.remarks());
        }
    }
}
