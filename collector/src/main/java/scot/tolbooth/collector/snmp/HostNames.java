package scot.tolbooth.collector.snmp;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.regex.Pattern;

/** Finds the address behind a host name, away from the threads that poll; remembers it for a minute. */
final class HostNames {

    private static final long REMEMBER_NANOS = Duration.ofMinutes(1).toNanos();

    private static final Pattern DOTTED = Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}");

    private final Map<String, Known> known = new ConcurrentHashMap<>();
    private final Executor lookups;

    HostNames(Executor lookups) {
        this.lookups = lookups;
    }

    /** Empty where the name cannot be resolved. */
    CompletableFuture<Optional<InetSocketAddress>> find(String host, int port) {
        Known before = known.get(host);
        boolean fresh = before != null && System.nanoTime() - before.nanos < REMEMBER_NANOS;
        if (fresh || isLiteral(host)) {
            return CompletableFuture.completedFuture(
                    before != null ? at(before.address, port) : at(resolve(host), port));
        }
        return CompletableFuture.supplyAsync(() -> at(resolve(host), port), lookups);
    }

    /** The address that a host name was last found to have. */
    Optional<InetSocketAddress> known(String host, int port) {
        Known before = known.get(host);
        return before == null ? Optional.empty() : at(before.address, port);
    }

    private Optional<InetAddress> resolve(String host) {
        try {
            InetAddress address = InetAddress.getByName(host);
            known.put(host, new Known(Optional.of(address), System.nanoTime()));
            return Optional.of(address);
        } catch (UnknownHostException unknown) {
            known.put(host, new Known(Optional.empty(), System.nanoTime()));
            return Optional.empty();
        }
    }

    private static Optional<InetSocketAddress> at(Optional<InetAddress> address, int port) {
        return address.map(found -> new InetSocketAddress(found, port));
    }

    private static boolean isLiteral(String host) {
        return host.indexOf(':') >= 0 || DOTTED.matcher(host).matches();
    }

    private record Known(Optional<InetAddress> address, long nanos) {}
}
