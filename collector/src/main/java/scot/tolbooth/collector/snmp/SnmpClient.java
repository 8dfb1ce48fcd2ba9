package scot.tolbooth.collector.snmp;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * Asks devices over SNMP without a thread per device. A future is never failed by the device or the network: whatever
 * happens there is an {@link Answer}.
 */
public interface SnmpClient extends AutoCloseable {

    /** Asks for single objects. */
    CompletableFuture<Answer> get(SnmpTarget target, Collection<Oid> objects);

    /**
     * Asks for single objects.
     *
     * @param budget after which nothing more is asked: the answer then holds what there is, with a remark
     */
    default CompletableFuture<Answer> get(SnmpTarget target, Collection<Oid> objects, Duration budget) {
        return read(target, objects, List.of(), budget);
    }

    /**
     * Reads whole columns of tables, each up to the bound on rows.
     *
     * @param budget after which nothing more is asked: the answer then holds what there is, with a remark
     */
    default CompletableFuture<Answer> walk(SnmpTarget target, Collection<Oid> columns, Duration budget) {
        return read(target, List.of(), columns, budget);
    }

    /**
     * Asks for single objects, then reads whole columns of tables. Where the device stops answering in between, the answer
     * holds what there is.
     *
     * @param budget after which nothing more is asked
     */
    CompletableFuture<Answer> read(
            SnmpTarget target, Collection<Oid> objects, Collection<Oid> columns, Duration budget);

    /** The address of another device that had the same SNMP engine ID of late: a fault of one of them. */
    Optional<String> sharesEngineWith(SnmpTarget target);

    /** Requests on the wire now. */
    int outstanding();

    /** Requests that wait for their turn now. */
    int heldBack();

    /** Forgets what was learned of a device: its engine, its keys, the size of answers that it bears. */
    void forget(SnmpTarget target);

    @Override
    void close();
}
