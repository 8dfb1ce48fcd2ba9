package scot.tolbooth.collector.snmp;

import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collection;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.snmp4j.smi.UdpAddress;
import scot.tolbooth.inventory.device.SnmpCredentials;
import scot.tolbooth.inventory.device.SnmpVersion;

/**
 * {@link SnmpClient} without a thread per device: SNMPv1 and SNMPv2c by messages of our own, because nearly all polls go
 * that way, SNMPv3 through SNMP4J.
 */
public final class AsyncSnmpClient implements SnmpClient {

    private static final Duration UNBOUNDED = Duration.ofDays(1);

    private final CommunityTransport communities;
    private final Snmp4jTransport users;
    private final RequestGate gate;
    private final HostNames names;
    private final BulkSizes sizes;
    private final Executor callbacks;
    private final LongSupplier nanoTime;
    private final int rowsPerColumn;

    /**
     * @param callbacks runs what follows an answer
     * @param lookups resolves host names, which may block
     */
    public AsyncSnmpClient(SnmpLimits limits, Executor callbacks, Executor lookups) {
        this(limits, callbacks, lookups, System::nanoTime);
    }

    AsyncSnmpClient(SnmpLimits limits, Executor callbacks, Executor lookups, LongSupplier nanoTime) {
        this.gate = new RequestGate(limits.outstanding(), limits.outstandingPerDevice());
        this.communities = new CommunityTransport(limits.receiveBufferBytes());
        this.users = new Snmp4jTransport(limits, gate, callbacks);
        this.names = new HostNames(lookups);
        this.sizes = new BulkSizes(nanoTime);
        this.callbacks = callbacks;
        this.nanoTime = nanoTime;
        this.rowsPerColumn = limits.rowsPerColumn();
    }

    @Override
    public CompletableFuture<Answer> get(SnmpTarget target, Collection<Oid> objects) {
        return get(target, objects, UNBOUNDED);
    }

    @Override
    public CompletableFuture<Answer> read(
            SnmpTarget target, Collection<Oid> objects, Collection<Oid> columns, Duration budget) {
        return names.find(target.address(), target.port())
                .thenCompose(address -> address.map(found -> new Fetch(
                                        new Fetch.Means(target, road(target, found), sizes, callbacks, nanoTime),
                                        objects,
                                        columns,
                                        new Fetch.Limits(budget, rowsPerColumn))
                                .start())
                        .orElseGet(() -> CompletableFuture.completedFuture(
                                new Answer.TimedOut("the host name cannot be resolved"))));
    }

    @Override
    public Optional<String> sharesEngineWith(SnmpTarget target) {
        return target.credentials().version() != SnmpVersion.V3
                ? Optional.empty()
                : names.known(target.address(), target.port())
                        .flatMap(address -> users.sharesEngineWith(udp(address)))
                        .map(Snmp4jTransport::shown);
    }

    @Override
    public int outstanding() {
        return gate.outstanding();
    }

    @Override
    public int heldBack() {
        return gate.waiting();
    }

    @Override
    public void forget(SnmpTarget target) {
        sizes.forget(target);
        names.known(target.address(), target.port()).ifPresent(address -> users.forget(udp(address)));
    }

    @Override
    public void close() {
        communities.close();
        users.close();
    }

    private Fetch.Road road(SnmpTarget target, InetSocketAddress address) {
        if (target.credentials() instanceof SnmpCredentials.Community community) {
            int version = community.version() == SnmpVersion.V1 ? 0 : 1;
            byte[] name = community.community().getBytes(StandardCharsets.UTF_8);
            return (question, objects, repetitions, then) ->
                    send(target, address, new CommunityRequest(version, name, question, objects, repetitions), then);
        }
        UdpAddress peer = udp(address);
        return (question, objects, repetitions, then) -> users.send(target, peer, question, objects, repetitions, then);
    }

    private void send(SnmpTarget target, InetSocketAddress address, CommunityRequest request, Consumer<Exchange> then) {
        gate.enter(
                address,
                () -> communities.send(address, request, target.timeout(), target.retries(), exchange -> {
                    gate.leave(address);
                    then.accept(exchange);
                }));
    }

    private static UdpAddress udp(InetSocketAddress address) {
        return new UdpAddress(address.getAddress(), address.getPort());
    }
}
