package scot.tolbooth.collector.discovery;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import scot.tolbooth.inventory.audit.AuditTrail;
import scot.tolbooth.inventory.audit.Change;
import scot.tolbooth.inventory.device.CredentialSets;
import scot.tolbooth.inventory.device.Device;
import scot.tolbooth.inventory.device.DeviceName;
import scot.tolbooth.inventory.device.Devices;
import scot.tolbooth.inventory.device.SnmpCredentials;
import scot.tolbooth.inventory.site.SiteCode;

/** All searches for devices: asked for on any node, carried out by a collector. Every order is audited. */
public class Discoveries {

    private final JdbcDiscoveryRuns store;
    private final Devices devices;
    private final CredentialSets sets;
    private final AllowedAddresses allowed;
    private final AuditTrail audit;
    private final TransactionTemplate transactions;
    private final Clock clock;

    public Discoveries(
            JdbcClient jdbc,
            Devices devices,
            CredentialSets sets,
            DiscoverySettings settings,
            AuditTrail audit,
            TransactionTemplate transactions,
            Clock clock) {
        this.store = new JdbcDiscoveryRuns(jdbc);
        this.devices = devices;
        this.sets = sets;
        this.allowed = settings.allowed();
        this.audit = audit;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** The latest 200, of one site or of all, newest first. */
    public List<DiscoveryRun> latest(@Nullable SiteCode site) {
        return store.latest(site);
    }

    public Optional<DiscoveryRun> find(long id) {
        return store.find(id);
    }

    /**
     * Asks for a search; it begins within seconds.
     *
     * @throws IllegalArgumentException if an address must not be asked, or there are no such credentials
     * @throws IllegalStateException if one of this site is still going on
     */
    public DiscoveryRun start(DiscoveryOrder order, Change change) {
        Endpoint seed =
                order.seed() == null ? null : seed(order.seed(), ports(order).get(0));
        requireAllowed(order, seed);
        order.credentials().forEach(source -> {
            if (credentials(source).isEmpty()) {
                throw new IllegalArgumentException("credentials must be kept here: there are none of " + source);
            }
        });
        try {
            return Objects.requireNonNull(transactions.execute(status -> {
                long id = store.insert(order, seed, change.by(), clock.instant());
                DiscoveryRun run = store.find(id).orElseThrow();
                audit.record(change, subject(id), null, values(run));
                return run;
            }));
        } catch (DuplicateKeyException running) {
            throw new IllegalStateException(
                    "devices of site %s are being looked for already".formatted(order.site()), running);
        }
    }

    /**
     * Ends a search early; what it found until then is proposed.
     *
     * @return whether it was still going on
     */
    public boolean cancel(long id, Change change) {
        return Boolean.TRUE.equals(transactions.execute(status -> {
            Optional<DiscoveryRun> before = store.find(id);
            boolean ended = before.isPresent()
                    && store.end(id, DiscoveryRun.Status.CANCELLED, "cancelled by " + change.by(), clock.instant());
            if (ended) {
                String site = before.get().site().value();
                audit.record(
                        change,
                        subject(id),
                        Map.of("site", site, "status", before.get().status().word()),
                        Map.of("site", site, "status", DiscoveryRun.Status.CANCELLED.word()));
            }
            return ended;
        }));
    }

    /** The credentials that a source stands for, while they are kept. */
    Optional<SnmpCredentials> credentials(CredentialSource source) {
        return source.kind() == CredentialSource.Kind.SET
                ? sets.credentials(source.name())
                : devices.credentials(new DeviceName(source.name()));
    }

    /** What a search is to begin with. */
    static List<Endpoint> endpoints(String addresses, String ports) {
        List<Integer> each = read("ports", () -> PortList.parse(ports));
        List<String> all = read("addresses", () -> AddressRange.parse(addresses));
        if ((long) all.size() * each.size() > AddressRange.MOST) {
            throw new IllegalArgumentException(
                    "ports must make at most %d with the addresses, each port of each address"
                            .formatted(AddressRange.MOST));
        }
        return all.stream()
                .flatMap(address -> each.stream().map(port -> new Endpoint(address, port)))
                .toList();
    }

    private void requireAllowed(DiscoveryOrder order, @Nullable Endpoint seed) {
        List<Endpoint> all = endpoints(order.addresses(), order.ports());
        if (all.isEmpty() && seed == null) {
            throw new IllegalArgumentException("addresses must not be empty");
        }
        allowed.require("addresses", all.stream().map(Endpoint::address).toList());
        if (seed != null) {
            allowed.require("seed", List.of(seed.address()));
        }
    }

    /** A name is looked up in the inventory only, never in the DNS. */
    private Endpoint seed(String text, int port) {
        Optional<Device> device = name(text).flatMap(devices::find);
        String address = device.map(Device::address).orElse(text);
        int at = device.map(Device::port).orElse(port);
        return read("seed", () -> {
            try {
                return new Endpoint(address, at);
            } catch (IllegalArgumentException notAnAddress) {
                throw new IllegalArgumentException(
                        "must be an IP address, or a device of the inventory that has one", notAnAddress);
            }
        });
    }

    private static List<Integer> ports(DiscoveryOrder order) {
        return read("ports", () -> PortList.parse(order.ports()));
    }

    private static Optional<DeviceName> name(String text) {
        try {
            return Optional.of(new DeviceName(text));
        } catch (IllegalArgumentException notAName) {
            return Optional.empty();
        }
    }

    /** Broken rules name the field first. */
    private static <T> T read(String field, java.util.function.Supplier<T> reader) {
        try {
            return reader.get();
        } catch (IllegalArgumentException broken) {
            throw new IllegalArgumentException(field + " " + broken.getMessage(), broken);
        }
    }

    private static String subject(long id) {
        return "discovery " + id;
    }

    private static Map<String, Object> values(DiscoveryRun run) {
        Map<String, Object> values = new java.util.LinkedHashMap<>();
        values.put("site", run.site().value());
        values.put("addresses", run.addresses());
        values.put("ports", run.ports());
        if (run.seed() != null) {
            values.put("seed", run.seed());
            values.put("arp", run.arp());
        }
        values.put(
                "credentials",
                run.credentials().stream().map(CredentialSource::word).toList());
        return values;
    }
}
