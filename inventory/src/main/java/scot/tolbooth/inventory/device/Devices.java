package scot.tolbooth.inventory.device;

import java.util.Collection;
import java.util.HashMap;
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
    private final Placement placement;
    private final SealedCredentials sealed;
    private final AuditTrail audit;
    private final TransactionTemplate transactions;

    public Devices(JdbcClient jdbc, SecretBox secrets, AuditTrail audit, TransactionTemplate transactions) {
        this.store = new JdbcDevices(jdbc);
        this.placement = new Placement(store);
        this.sealed = new SealedCredentials(secrets);
        this.audit = audit;
        this.transactions = transactions;
    }

    /** Every device in use at the sites in use, by name. */
    public List<Device> all() {
        return store.inUse();
    }

    /**
     * The devices in use at some sites, with all others at every site through which one of them is reached, by name.
     *
     * @param names other devices that are wanted, with those of their sites
     */
    public List<Device> around(Collection<SiteCode> sites, Collection<DeviceName> names) {
        return store.around(sites, names);
    }

    /** Every archived device, by name. */
    public List<Device> archived() {
        return store.archived();
    }

    /** The device, in use or archived. */
    public Optional<Device> find(DeviceName name) {
        return store.find(name);
    }

    /** The same, held until the present transaction ends, for whoever writes what depends on what they read. */
    public Optional<Device> lock(DeviceName name) {
        return store.findForUpdate(name);
    }

    /** The devices in use at one site, by name. */
    public List<Device> at(SiteCode site) {
        return store.at(site, false);
    }

    /** The archived devices of one site, by name. */
    public List<Device> archivedAt(SiteCode site) {
        return store.at(site, true);
    }

    /** The devices in use that are reached through another, by name. */
    public List<Device> behind(DeviceName parent) {
        return store.behind(parent);
    }

    /** How the device is asked; empty where it is not asked over SNMP. */
    public Optional<SnmpCredentials> credentials(DeviceName name) {
        return store.credentials(name).map(text -> sealed.open(text, name));
    }

    /** How each device is asked, for those that are asked over SNMP. */
    public Map<DeviceName, SnmpCredentials> credentials() {
        Map<DeviceName, SnmpCredentials> opened = new HashMap<>();
        store.credentials().forEach((name, text) -> opened.put(name, sealed.open(text, name)));
        return opened;
    }

    /**
     * Creates the device, or replaces it whatever its version was; what is archived stays so.
     *
     * @param credentials absent to keep what is stored
     * @throws IllegalArgumentException if it were reached through itself or through an archived device, or has another's
     *     asset tag
     * @throws org.springframework.dao.DataIntegrityViolationException if its site or parent does not exist
     */
    public SaveOutcome save(Device device, @Nullable SnmpCredentials credentials, Change change) {
        return transactions.execute(status -> store.findForUpdate(device.name())
                .map(before -> replace(before, device.withArchived(before.archived()), credentials, change))
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
     * Takes a device out of use: it is kept for its history, and no longer asked.
     *
     * @return whether there is one
     * @throws IllegalArgumentException if others in use are reached through it
     */
    public boolean archive(DeviceName name, Change change) {
        return setArchived(name, true, change);
    }

    /**
     * Takes an archived device into use again.
     *
     * @return whether there is one
     * @throws IllegalArgumentException if it is reached through an archived device
     */
    public boolean restore(DeviceName name, Change change) {
        return setArchived(name, false, change);
    }

    /**
     * Removes a device that has no history.
     *
     * @return whether there was one
     * @throws org.springframework.dao.DataIntegrityViolationException if it is the parent of another, or carries a
     *     circuit
     */
    public boolean remove(DeviceName name, Change change) {
        return Boolean.TRUE.equals(transactions.execute(status -> store.findForUpdate(name)
                .map(before -> {
                    store.delete(name);
                    audit.record(change, subject(name), DeviceValues.of(before), null);
                    return true;
                })
                .orElse(false)));
    }

    private boolean setArchived(DeviceName name, boolean archived, Change change) {
        return Boolean.TRUE.equals(transactions.execute(status -> store.findForUpdate(name)
                .map(before -> {
                    replace(before, before.withArchived(archived), null, change);
                    return true;
                })
                .orElse(false)));
    }

    private SaveOutcome create(Device device, @Nullable SnmpCredentials credentials, Change change) {
        placement.check(null, device);
        store.insert(device.withVersion(1));
        if (credentials != null) {
            store.setCredentials(device.name(), sealed.seal(credentials, device.name()));
        }
        audit.record(change, subject(device.name()), null, DeviceValues.of(device, credentials != null));
        return SaveOutcome.CREATED;
    }

    private SaveOutcome replace(Device before, Device after, @Nullable SnmpCredentials credentials, Change change) {
        SnmpCredentials stored = credentials(before.name()).orElse(null);
        SnmpCredentials fresh = credentials == null || credentials.equals(stored) ? null : credentials;
        Device next = after.withVersion(before.version() + 1);
        if (fresh == null && next.withVersion(before.version()).equals(before)) {
            return SaveOutcome.UNCHANGED;
        }
        placement.check(before, next);
        store.update(next);
        if (fresh != null) {
            store.setCredentials(next.name(), sealed.seal(fresh, next.name()));
        }
        audit.record(change, subject(next.name()), DeviceValues.of(before), DeviceValues.of(next, fresh != null));
        return SaveOutcome.UPDATED;
    }

    static String subject(DeviceName name) {
        return "device " + name;
    }
}
