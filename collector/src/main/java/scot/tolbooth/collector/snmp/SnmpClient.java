package scot.tolbooth.collector.snmp;

import java.time.Duration;
import java.util.Collection;
import java.util.concurrent.CompletableFuture;

/**
 * Asks devices over SNMP without a thread per device. A future is never failed by the device or the network: whatever
 * happens there is an {@link Answer}.
 */
public interface SnmpClient extends AutoCloseable {

    /** Asks for single objects. */
    CompletableFuture<Answer> get(SnmpTarget target, Collection<Oid> objects);

    /**
     * Reads whole columns of tables, each up to the bound on rows.
     *
     * @param budget after which nothing more is asked: the answer then holds what there is, with a remark
     */
    CompletableFuture<Answer> walk(SnmpTarget target, Collection<Oid> columns, Duration budget);

    /** Requests on the wire now. */
    int outstanding();

    /** Requests that wait for their turn now. */
    int heldBack();

    /** Forgets what was learned of a device: its engine, its keys, the size of answers that it bears. */
    void forget(SnmpTarget target);

    @Override
    void close();
}
