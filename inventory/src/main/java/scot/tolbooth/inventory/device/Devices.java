package scot.tolbooth.inventory.device;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import scot.tolbooth.inventory.audit.AuditTrail;
import scot.tolbooth.inventory.audit.Change;
import scot.tolbooth.inventory.audit.SaveOutcome;
import scot.tolbooth.inventory.audit.StaleVersionException;
import scot.tolbooth.inventory.secret.SecretBox;
import scot.tolbooth.inventory.site.SiteCode;

/** All devices, and apart from them their credentials. Every change is audited in its own transaction. */
public class Devices {

    private final JdbcDevices store;
    private final SealedCredentials sealed;
    private final AuditTrail audit;
    private final TransactionTemplate transactions;

    public Devices(JdbcClient jdbc, SecretBox secrets, AuditTrail audit, TransactionTemplate transactions) {
        this.store = new JdbcDevices(jdbc);
        this.sealed = new SealedCredentials(secrets);
        this.audit = audit;
        this.transactions = transactions;
    }

    /** Every device of the sites in use, by name. */
    public List<Device> all() {
        return store.all();
    }

    public Optional<Device> find(DeviceName name) {
        return store.find(name);
    }

    /** The devices of one site, by name. */
    public List<Device> at(SiteCode site) {
        return store.at(site);
    }

    /** How the device is asked; empty where it is not asked over SNMP. */
    public Optional<SnmpCredentials> credentials(DeviceName name) {
        return store.credentials(name).map(text -> sealed.open(text, name));
    }

    /**
     * Creates the device, or replaces it whatever its version was.
     *
     * @param credentials absent to keep what is stored
     * @throws org.springframework.dao.DataIntegrityViolationException if its site or parent does not exist
     */
    public SaveOutcome save(Device device, @Nullable SnmpCredentials credentials, Change change) {
        return transactions.execute(status -> store.findForUpdate(device.name())
                .map(before -> replace(before, device, credentials, change))
                .orElseGet(() -> create(device, credentials, change)));
    }

    /**
     * Replaces the device as it was read.
     *
     * @param credentials absent to keep what is stored
     * @throws StaleVersionException if it was changed or removed since
     */
    public SaveOutcome replace(Device device, @Nullable SnmpCredentials credentials, Change change) {
        return transactions.execute(status -> {
            Device before = store.findForUpdate(device.name())
                    .filter(stored -> stored.version() == device.version())
                    .orElseThrow(() -> new StaleVersionException(subject(device.name()), device.version()));
            return replace(before, device, credentials, change);
        });
    }

    /**
     * Removes a device.
     *
     * @return whether there was one
     * @throws org.springframework.dao.DataIntegrityViolationException if it is the parent of another
     */
    public boolean remove(DeviceName name, Change change) {
        return Boolean.TRUE.equals(transactions.execute(status -> store.findForUpdate(name)
                .map(before -> {
                    store.delete(name);
                    audit.record(change, subject(name), values(before, false), null);
                    return true;
                })
                .orElse(false)));
    }

    /** A device that is reached through itself, by however long a way, could never be said to be unreachable. */
    private void requireNoLoop(Device device) {
        Optional<Device> ancestor = Optional.ofNullable(device.parent()).flatMap(store::find);
        while (ancestor.isPresent()) {
            if (ancestor.get().name().equals(device.name())) {
                throw new IllegalArgumentException("parent must not be reached through this device itself");
            }
            ancestor = Optional.ofNullable(ancestor.get().parent()).flatMap(store::find);
        }
    }

    private SaveOutcome create(Device device, @Nullable SnmpCredentials credentials, Change change) {
        store.insert(device.withVersion(1));
        if (credentials != null) {
            store.setCredentials(device.name(), sealed.seal(credentials, device.name()));
        }
        audit.record(change, subject(device.name()), null, values(device, credentials != null));
        return SaveOutcome.CREATED;
    }

    private SaveOutcome replace(Device before, Device after, @Nullable SnmpCredentials credentials, Change change) {
        SnmpCredentials stored = credentials(before.name()).orElse(null);
        SnmpCredentials fresh = credentials == null || credentials.equals(stored) ? null : credentials;
        Device next = after.withVersion(before.version() + 1);
        if (fresh == null && next.withVersion(before.version()).equals(before)) {
            return SaveOutcome.UNCHANGED;
        }
        requireNoLoop(next);
        store.update(next);
        if (fresh != null) {
            store.setCredentials(next.name(), sealed.seal(fresh, next.name()));
        }
        audit.record(change, subject(next.name()), values(before, false), values(next, fresh != null));
        return SaveOutcome.UPDATED;
    }

    private static String subject(DeviceName name) {
        return "device " + name;
    }

    private static Map<String, Object> values(Device device, boolean newCredentials) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("site", device.site().value());
        values.put("kind", device.kind().word());
        values.put("address", device.address());
        values.put("port", device.port());
        values.put("poll_seconds", device.pollInterval().toSeconds());
        if (device.parent() != null) {
            values.put("parent", device.parent().value());
        }
        if (device.profile() != null) {
            values.put("profile", device.profile());
        }
        if (newCredentials) {
            values.put("credentials", "changed");
        }
        return values;
    }
}
