package scot.tolbooth.collector.snmp;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * One call on a device: single objects first, then columns, one request after the other; each goes on where the response
 * to the one before is taken, so it is never in two threads at once.
 */
final class Fetch {

    /** Objects of a first request: what every agent bears. */
    private static final int OBJECTS_AT_FIRST = 20;
    /** Objects of further requests to an agent that has answered: about what a datagram holds. */
    private static final int OBJECTS_AFTERWARDS = 48;

    private static final int TOO_BIG = 1;
    private static final int NO_SUCH_NAME = 2;

    private final Means means;
    private final long deadline;
    private final CompletableFuture<Answer> result = new CompletableFuture<>();
    private final ColumnWalk walk;
    private final List<Exchange.Binding> values = new ArrayList<>();
    private List<Oid> wanted;
    private List<Oid> asked = List.of();
    private int mostObjects = OBJECTS_AFTERWARDS;
    private BulkSize size;
    private boolean shrunk;
    private @Nullable Duration took;
    private long walkBegun;

    /** How requests reach a device. */
    interface Road {

        void send(Question question, List<Oid> objects, int repetitions, Consumer<Exchange> then);
    }

    /**
     * What a call has in common with the others to the same device.
     *
     * @param callbacks runs what follows the answer
     */
    record Means(SnmpTarget target, Road road, BulkSizes sizes, Executor callbacks, LongSupplier nanoTime) {}

    Fetch(Means means, Collection<Oid> objects, Collection<Oid> columns, Limits limits) {
        this.means = means;
        this.deadline = now() + limits.budget.toNanos();
        this.wanted = List.copyOf(objects);
        this.walk = new ColumnWalk(columns, limits.rowsPerColumn);
        this.size = means.sizes.of(means.target);
    }

    /** @param budget after which nothing more is asked */
    record Limits(Duration budget, int rowsPerColumn) {}

    CompletableFuture<Answer> start() {
        goOn();
        return result;
    }

    private void goOn() {
        if (wanted.isEmpty() && walk.isDone()) {
            end(true);
        } else if (now() - deadline > 0) {
            walk.remark(Answer.OUT_OF_TIME);
            end(false);
        } else if (wanted.isEmpty()) {
            walkBegun = walkBegun == 0 ? now() : walkBegun;
            asked = walk.next(size.columns());
            Question question = size == BulkSize.SINGLE ? Question.GETNEXT : Question.GETBULK;
            means.road.send(question, asked, size.repetitions(asked.size()), this::takeRows);
        } else {
            asked = wanted.subList(0, Math.min(objectsNow(), wanted.size()));
            means.road.send(Question.GET, asked, 0, this::takeObjects);
        }
    }

    private int objectsNow() {
        int most = took == null || size != BulkSize.LARGE ? OBJECTS_AT_FIRST : OBJECTS_AFTERWARDS;
        return Math.min(most, mostObjects);
    }

    private void takeObjects(Exchange exchange) {
        if (exchange instanceof Exchange.Response response) {
            took(response);
            wanted = afterObjects(response, asked, wanted.subList(asked.size(), wanted.size()));
            means.sizes.bore(means.target, size, shrunk);
            goOn();
        } else if (exchange instanceof Exchange.Silence && asked.size() > OBJECTS_AT_FIRST) {
            // It answered a smaller request: perhaps this one was too large for it.
            shrink();
            goOn();
        } else {
            fail(exchange);
        }
    }

    /** Takes a response in, and says what is still to be asked. */
    private List<Oid> afterObjects(Exchange.Response response, List<Oid> now, List<Oid> later) {
        if (response.errorStatus() == 0) {
            takeAsked(response.bindings(), now);
            return later;
        }
        List<Oid> again = new ArrayList<>();
        if (response.errorStatus() == TOO_BIG && now.size() > 1) {
            mostObjects = Math.max(1, now.size() / 2);
            again.addAll(now);
        } else if (response.errorStatus() == NO_SUCH_NAME && now.size() > 1) {
            // SNMPv1 refuses the whole request for one object that it lacks (RFC 1157 section 4.1.2).
            int index = response.errorIndex();
            again.addAll(now);
            if (index >= 1 && index <= now.size()) {
                again.remove(index - 1);
            } else {
                mostObjects = 1;
            }
        }
        again.addAll(later);
        return again;
    }

    /** An agent that gives what it was not asked for is not believed. */
    private void takeAsked(List<Exchange.Binding> bindings, List<Oid> now) {
        Set<Oid> expected = null;
        for (int i = 0; i < bindings.size(); i++) {
            Exchange.Binding binding = bindings.get(i);
            boolean inOrder = i < now.size() && now.get(i).equals(binding.oid());
            if (!inOrder && expected == null) {
                expected = new HashSet<>(now);
            }
            if ((inOrder || (expected != null && expected.contains(binding.oid())))
                    && !(binding.value() instanceof SnmpValue.Missing)) {
                values.add(binding);
            }
        }
    }

    private void takeRows(Exchange exchange) {
        if (exchange instanceof Exchange.Response response) {
            took(response);
            afterRows(response);
            goOn();
        } else if (exchange instanceof Exchange.Silence && size != BulkSize.SINGLE) {
            shrink();
            goOn();
        } else {
            fail(exchange);
        }
    }

    private void afterRows(Exchange.Response response) {
        int index = response.errorIndex();
        if (response.errorStatus() == 0) {
            walk.take(response.bindings());
            means.sizes.bore(means.target, size, shrunk);
        } else if (response.errorStatus() == NO_SUCH_NAME && index >= 1 && index <= asked.size()) {
            walk.end(index - 1);
        } else if (size != BulkSize.SINGLE) {
            shrink();
        } else {
            walk.remark("refused with error status " + response.errorStatus());
            walk.endAsked();
        }
    }

    private void shrink() {
        shrunk = true;
        size = size.smaller();
    }

    private long now() {
        return means.nanoTime.getAsLong();
    }

    private void took(Exchange.Response response) {
        took = took == null ? response.took() : took;
    }

    private void fail(Exchange exchange) {
        if (took != null) {
            walk.remark(exchange instanceof Exchange.Refusal refusal ? refusal.reason() : Answer.STOPPED);
            end(false);
        } else if (exchange instanceof Exchange.Refusal refusal) {
            end(new Answer.Refused(refusal.reason()));
        } else {
            end(new Answer.TimedOut(exchange instanceof Exchange.Silence silence ? silence.reason() : "no answer"));
        }
    }

    private void end(boolean complete) {
        values.addAll(walk.values());
        end(new Answer.Answered(
                SnmpValues.of(values),
                took == null ? Duration.ZERO : took,
                walk.remarks(),
                complete,
                walkBegun == 0 ? Duration.ZERO : Duration.ofNanos(now() - walkBegun)));
    }

    private void end(Answer answer) {
        means.callbacks.execute(() -> result.complete(answer));
    }
}
