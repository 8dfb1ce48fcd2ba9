package scot.tolbooth.collector.state;

import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import scot.tolbooth.inventory.audit.AuditTrail;
import scot.tolbooth.inventory.audit.Change;
import scot.tolbooth.inventory.device.Device;
import scot.tolbooth.inventory.device.DeviceKind;
import scot.tolbooth.inventory.device.DeviceName;
import scot.tolbooth.inventory.device.Devices;
import scot.tolbooth.inventory.site.SiteCode;

/**
 * Access points that have gone for good. A retired one counts for no state, alarm or number; when it is seen again it is
 * back by itself. Every change is audited in its own transaction, also what the service notices by itself.
 */
public class RetiredAccessPoints {

    /** How long it is told of an access point that it had been retired. */
    private static final Duration TOLD_FOR = Duration.ofDays(30);

    private static final Change SERVICE = new Change("tolbooth", "seen again");

    private final JdbcRetiredAccessPoints store;
    private final Devices devices;
    private final AuditTrail audit;
    private final TransactionTemplate transactions;
    private final Clock clock;

    public RetiredAccessPoints(
            JdbcClient jdbc, Devices devices, AuditTrail audit, TransactionTemplate transactions, Clock clock) {
        this.store = new JdbcRetiredAccessPoints(jdbc);
        this.devices = devices;
        this.audit = audit;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Those that are retired, and those that came back of late, by site and name. */
    public List<RetiredAccessPoint> latest() {
        return store.latest(clock.instant().minus(TOLD_FOR));
    }

    public Optional<RetiredAccessPoint> find(long id) {
        return store.find(id);
    }

    /**
     * Says that an access point has gone for good.
     *
     * @param controller the device that reports it
     * @param identity MAC address or serial number
     * @throws java.util.NoSuchElementException if no such access point is known
     * @throws IllegalStateException if it is there, retired already, or a device of the inventory in use
     */
    public RetiredAccessPoint retire(DeviceName controller, String identity, Change change) {
        AccessPointRecord row = store.accessPoint(controller, identity).orElseThrow();
        if (row.state() != OperationalState.DOWN) {
            throw new IllegalStateException("%s is there: %s".formatted(row.name(), row.reason()));
        }
        requireNoDevice(row);
        SiteCode site = devices.find(controller).map(Device::site).orElseThrow();
        RetiredAccessPoint one = new RetiredAccessPoint(
                0,
                controller,
                identity,
                row.name(),
                site,
                row.lastSeen(),
                row.clients(),
                clock.instant(),
                change.by(),
                change.why(),
                null,
                null);
        try {
            return Objects.requireNonNull(transactions.execute(status -> {
                RetiredAccessPoint stored = store.find(store.insert(one)).orElseThrow();
                audit.record(change, subject(stored), values(stored, "vanished"), values(stored, "retired"));
                return stored;
            }));
        } catch (DuplicateKeyException already) {
            throw new IllegalStateException(row.name() + " is retired already", already);
        }
    }

    /**
     * Takes it back: it stands as vanished again.
     *
     * @return whether it was retired
     */
    public boolean restore(long id, Change change) {
        return Boolean.TRUE.equals(transactions.execute(status -> store.find(id)
                .filter(one -> store.restore(id, change.by(), clock.instant()))
                .map(one -> {
                    audit.record(change, subject(one), values(one, "retired"), values(one, "taken back"));
                    return true;
                })
                .orElse(false)));
    }

    Retirements current() {
        return Retirements.of(store.retired());
    }

    /** Notes which were seen again; they were back before that. */
    void takeBackWhatWasSeen() {
        transactions.executeWithoutResult(status -> store.takeBack()
                .forEach(
                        one -> audit.record(SERVICE, subject(one), values(one, "retired"), values(one, "seen again"))));
    }

    private void requireNoDevice(AccessPointRecord row) {
        devices.all().stream()
                .filter(device -> device.kind() == DeviceKind.ACCESS_POINT)
                .filter(device -> device.name().value().equalsIgnoreCase(row.name()))
                .findFirst()
                .ifPresent(device -> {
                    throw new IllegalStateException(
                            "%s is a device of the inventory: archive it there first".formatted(device.name()));
                });
    }

    private static String subject(RetiredAccessPoint one) {
        return "access point %s %s".formatted(one.controller(), one.identity());
    }

    private static Map<String, Object> values(RetiredAccessPoint one, String standing) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("site", one.site().value());
        values.put("name", one.name());
        values.put("standing", standing);
        if (one.lastSeen() != null) {
            values.put("last_seen", one.lastSeen().toString());
        }
        return values;
    }
}
