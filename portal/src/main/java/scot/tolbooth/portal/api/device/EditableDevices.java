package scot.tolbooth.portal.api.device;

import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import scot.tolbooth.collector.state.DeviceStatus;
import scot.tolbooth.collector.state.States;
import scot.tolbooth.inventory.audit.Change;
import scot.tolbooth.inventory.audit.SaveOutcome;
import scot.tolbooth.inventory.device.Device;
import scot.tolbooth.inventory.device.DeviceName;
import scot.tolbooth.inventory.device.Devices;
import scot.tolbooth.inventory.device.SnmpCredentials;
import scot.tolbooth.inventory.site.Sites;
import scot.tolbooth.portal.api.Columns;
import scot.tolbooth.portal.api.Editable;
import scot.tolbooth.portal.api.Fields;
import scot.tolbooth.portal.api.Keys;
import scot.tolbooth.portal.api.Problems;
import tools.jackson.databind.node.ObjectNode;

/** What editing needs to know of devices. */
record EditableDevices(Devices devices, Sites sites, States states, Columns columns)
        implements Editable<ManagedDevice, DeviceJson> {

    @Override
    public String noun() {
        return "device";
    }

    @Override
    public String address() {
        return "/api/v1/devices";
    }

    @Override
    public String key(ManagedDevice managed) {
        return managed.device().name().value();
    }

    @Override
    public long version(ManagedDevice managed) {
        return managed.device().version();
    }

    @Override
    public DeviceJson shown(ManagedDevice managed) {
        return DeviceJson.of(managed);
    }

    @Override
    public Optional<ManagedDevice> find(String key) {
        return Keys.read(key, DeviceName::new).flatMap(devices::find).map(this::managed);
    }

    ManagedDevice managed(Device device) {
        return new ManagedDevice(device, devices.credentials(device.name()).orElse(null));
    }

    @Override
    public ManagedDevice read(Fields fields, @Nullable String key, @Nullable ManagedDevice before) {
        return DeviceJson.read(fields, Keys.field(fields, "name", key, DeviceName::new), before, this);
    }

    @Override
    public ManagedDevice reveal(ManagedDevice managed, ObjectNode shown, ObjectNode patch) {
        SnmpCredentials stored = managed.credentials();
        if (stored == null || !CredentialFields.areChanged(stored, patch)) {
            return managed;
        }
        CredentialFields.addTo(shown, stored);
        return new ManagedDevice(managed.device(), null);
    }

    @Override
    public SaveOutcome save(ManagedDevice managed, Change change) {
        return devices.save(managed.device(), managed.credentials(), change);
    }

    @Override
    public SaveOutcome replace(ManagedDevice managed, Change change) {
        return devices.replace(managed.device(), managed.credentials(), change);
    }

    @Override
    public boolean remove(ManagedDevice managed, Change change) {
        DeviceName name = managed.device().name();
        String behind = devices.behind(name).stream()
                .map(device -> device.name().value())
                .collect(Collectors.joining(", "));
        if (!behind.isEmpty()) {
            throw Problems.conflict(
                    "Device %s is the parent of %s: give them another parent first".formatted(name, behind));
        }
        if (states.device(name).map(DeviceStatus::lastAnswer).isPresent()) {
            throw Problems.conflict(hasHistory(name));
        }
        try {
            return devices.remove(name, change);
        } catch (DataIntegrityViolationException carriesCircuits) {
            throw Problems.conflict(hasHistory(name), carriesCircuits);
        }
    }

    private static String hasHistory(DeviceName name) {
        return "Device %s has history that must be kept: archive it, with PATCH {\"archived\": true}".formatted(name);
    }
}
