package scot.tolbooth.inventory.device;

import java.util.Map;
import java.util.Optional;
import scot.tolbooth.inventory.audit.AuditEntry;
import scot.tolbooth.inventory.audit.Change;
import scot.tolbooth.inventory.audit.Reversible;

/** The way back from a change of a device, but for its credentials, which no history keeps. */
final class ReversibleDevice implements Reversible {

    private static final String SUBJECT = "device ";

    private final Devices devices;

    ReversibleDevice(Devices devices) {
        this.devices = devices;
    }

    @Override
    public boolean covers(AuditEntry entry) {
        return entry.subject().startsWith(SUBJECT);
    }

    @Override
    public boolean isOwn(String name) {
        return !name.equals(DeviceValues.CREDENTIALS);
    }

    @Override
    public Optional<Map<String, ?>> present(AuditEntry entry) {
        return devices.find(name(entry)).map(DeviceValues::of);
    }

    @Override
    public void putBack(AuditEntry entry, Map<String, Object> values, Change change) {
        Device now = devices.lock(name(entry)).orElseThrow();
        devices.replace(DeviceValues.device(now.name(), values, now.version()), null, change);
    }

    private static DeviceName name(AuditEntry entry) {
        return new DeviceName(entry.subject().substring(SUBJECT.length()));
    }
}
