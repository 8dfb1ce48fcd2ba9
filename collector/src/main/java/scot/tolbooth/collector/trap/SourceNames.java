package scot.tolbooth.collector.trap;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The addresses behind what the inventory has as addresses: figures are taken as they are, host names looked up in the
 * background and again every minute. A name that cannot be looked up keeps what it had, for name servers fail too. Safe
 * for use by many threads.
 */
final class SourceNames {

    private static final Duration FRESH = Duration.ofMinutes(1);
    private static final Pattern FIGURES = Pattern.compile("[0-9.]+|[0-9A-Fa-f:.%]*:[0-9A-Fa-f:.%]*");

    private final Resolver resolver;
    private final Executor lookups;
    private final Clock clock;
    private final Map<String, Found> found = new ConcurrentHashMap<>();
    private final Set<String> running = ConcurrentHashMap.newKeySet();

    SourceNames(Resolver resolver, Executor lookups, Clock clock) {
        this.resolver = resolver;
        this.lookups = lookups;
        this.clock = clock;
    }

    /** Asks a name server, which can take long. */
    interface Resolver {
        InetAddress[] resolve(String host) throws UnknownHostException;
    }

    private record Found(List<InetAddress> addresses, Instant at) {}

    /** All that are known now; returns at once. */
    List<InetAddress> of(String host) {
        if (FIGURES.matcher(host).matches()) {
            return literal(host);
        }
        Found known = found.get(host);
        if (isOld(known) && running.add(host)) {
            lookups.execute(() -> lookUp(host));
        }
        return known == null ? List.of() : known.addresses;
    }

    /** Forgets all other names. */
    void keepOnly(Collection<String> hosts) {
        found.keySet().retainAll(hosts);
    }

    private boolean isOld(@Nullable Found known) {
        return known == null || !clock.instant().isBefore(known.at.plus(FRESH));
    }

    private void lookUp(String host) {
        try {
            found.put(host, new Found(List.of(resolver.resolve(host)), clock.instant()));
        } catch (UnknownHostException unknown) {
            found.merge(host, new Found(List.of(), clock.instant()), (old, none) -> new Found(old.addresses, none.at));
        } finally {
            running.remove(host);
        }
    }

    private static List<InetAddress> literal(String figures) {
        try {
            return List.of(InetAddress.getByName(figures));
        } catch (UnknownHostException notOne) {
            return List.of();
        }
    }
}
