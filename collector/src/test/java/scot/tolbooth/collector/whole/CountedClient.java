package scot.tolbooth.collector.whole;

import java.time.Duration;
import java.util.Collection;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import scot.tolbooth.collector.snmp.Answer;
import scot.tolbooth.collector.snmp.Oid;
import scot.tolbooth.collector.snmp.SnmpClient;
import scot.tolbooth.collector.snmp.SnmpTarget;

/** The collector's own client, with a count of the questions whose answers have not been dealt with yet. */
final class CountedClient implements SnmpClient {

    private final SnmpClient client;
    private final AtomicInteger open = new AtomicInteger();

    CountedClient(SnmpClient client) {
        this.client = client;
    }

    /** Questions that are open; an answer counts until all that follows from it at once is done. */
    int open() {
        return open.get();
    }

    @Override
    public CompletableFuture<Answer> get(SnmpTarget target, Collection<Oid> objects) {
        return counted(client.get(target, objects));
    }

    @Override
    public CompletableFuture<Answer> read(
            SnmpTarget target, Collection<Oid> objects, Collection<Oid> columns, Duration budget) {
        return counted(client.read(target, objects, columns, budget));
    }

    @Override
    public Optional<String> sharesEngineWith(SnmpTarget target) {
        return client.sharesEngineWith(target);
    }

    @Override
    public int outstanding() {
        return client.outstanding();
    }

    @Override
    public int heldBack() {
        return client.heldBack();
    }

    @Override
    public void forget(SnmpTarget target) {
        client.forget(target);
    }

    @Override
    public void close() {
        client.close();
    }

    private CompletableFuture<Answer> counted(CompletableFuture<Answer> asked) {
        CompletableFuture<Answer> answered = new CompletableFuture<>();
        open.incrementAndGet();
        CompletableFuture<Answer> unused = asked.whenComplete((answer, failure) -> {
            if (failure == null) {
                answered.complete(answer);
            } else {
                answered.completeExceptionally(failure);
            }
            open.decrementAndGet();
        });
        return answered;
    }
}
