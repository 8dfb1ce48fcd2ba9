package scot.tolbooth.inventory.transfer;

import static scot.tolbooth.inventory.transfer.CsvColumn.optional;
import static scot.tolbooth.inventory.transfer.CsvColumn.required;
import static scot.tolbooth.inventory.transfer.CsvColumn.text;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import scot.tolbooth.inventory.audit.Change;
import scot.tolbooth.inventory.audit.SaveOutcome;
import scot.tolbooth.inventory.device.AuthProtocol;
import scot.tolbooth.inventory.device.Device;
import scot.tolbooth.inventory.device.DeviceKind;
import scot.tolbooth.inventory.device.DeviceName;
import scot.tolbooth.inventory.device.Devices;
import scot.tolbooth.inventory.device.Equipment;
import scot.tolbooth.inventory.device.PrivProtocol;
import scot.tolbooth.inventory.device.SnmpCredentials;
import scot.tolbooth.inventory.device.SnmpVersion;
import scot.tolbooth.inventory.site.SiteCode;
import scot.tolbooth.inventory.site.Sites;

/** Files of devices. A row without credentials keeps those that are stored; exports leave them out. */
final class DevicesCsv implements CsvFormat<DevicesCsv.Row> {

    /** A device and, where the file has them, its credentials. */
    record Row(
            Device device,
            EquipmentCells equipment,
            @Nullable SnmpCredentials credentials) {}

    private static final CsvColumn<DeviceName> NAME = required("name", DeviceName::new);
    private static final CsvColumn<SiteCode> SITE = required("site", SiteCode::new);
    private static final CsvColumn<DeviceKind> KIND = required("kind", DeviceKind::of);
    private static final CsvColumn<String> ADDRESS = required("address", text(253));
    private static final CsvColumn<Integer> PORT = optional("port", CsvColumn.wholeNumber(1, 65535));
    private static final CsvColumn<SnmpVersion> VERSION = optional("snmp_version", SnmpVersion::of);
    private static final CsvColumn<String> COMMUNITY =
            optional("community", text(255)).hidden();
    private static final CsvColumn<String> SECURITY_NAME = optional("security_name", text(32));
    private static final CsvColumn<AuthProtocol> AUTH_PROTOCOL = optional("auth_protocol", AuthProtocol::of);
    private static final CsvColumn<String> AUTH_PASSWORD =
            optional("auth_password", text(255)).hidden();
    private static final CsvColumn<PrivProtocol> PRIV_PROTOCOL = optional("priv_protocol", PrivProtocol::of);
    private static final CsvColumn<String> PRIV_PASSWORD =
            optional("priv_password", text(255)).hidden();
    private static final CsvColumn<String> CONTEXT = optional("context", text(255));
    private static final CsvColumn<DeviceName> PARENT = optional("parent", DeviceName::new);
    private static final CsvColumn<Integer> POLL_SECONDS = optional("poll_seconds", CsvColumn.wholeNumber(10, 86400));
    private static final CsvColumn<String> PROFILE = optional("profile", text(63));

    private final Devices devices;
    private final Sites sites;

    DevicesCsv(Devices devices, Sites sites) {
        this.devices = devices;
        this.sites = sites;
    }

    @Override
    public String resource() {
        return "devices";
    }

    @Override
    public List<CsvColumn<?>> columns() {
        List<CsvColumn<?>> columns = new ArrayList<>(List.of(
                NAME,
                SITE,
                KIND,
                ADDRESS,
                PORT,
                VERSION,
                COMMUNITY,
                SECURITY_NAME,
                AUTH_PROTOCOL,
                AUTH_PASSWORD,
                PRIV_PROTOCOL,
                PRIV_PASSWORD,
                CONTEXT,
                PARENT,
                POLL_SECONDS,
                PROFILE));
        columns.addAll(EquipmentCells.COLUMNS);
        return List.copyOf(columns);
    }

    @Override
    public Row build(CsvValues row) {
        Device device = new Device(
                row.get(NAME),
                row.get(SITE),
                row.get(KIND),
                row.get(ADDRESS),
                row.find(PORT, Device.DEFAULT_PORT),
                row.find(PARENT),
                Duration.ofSeconds(row.find(POLL_SECONDS, Math.toIntExact(Device.DEFAULT_POLL_INTERVAL.toSeconds()))),
                row.find(PROFILE),
                0);
        return new Row(device, EquipmentCells.of(row), credentials(row));
    }

    @Override
    public Object key(Row row) {
        return row.device().name();
    }

    @Override
    public List<Row> inSavingOrder(List<Row> rows) {
        Map<DeviceName, Row> byName = rows.stream()
                .collect(Collectors.toMap(
                        row -> row.device().name(), Function.identity(), (one, two) -> one, LinkedHashMap::new));
        Set<Row> ordered = new LinkedHashSet<>();
        rows.forEach(row -> addAfterItsParents(row, byName, ordered));
        return List.copyOf(ordered);
    }

    @Override
    public SaveOutcome save(Row row, Change change) {
        Device device = row.device();
        if (sites.find(device.site()).isEmpty()) {
            throw new RejectedRowException("site", "there is no site with this code");
        }
        if (device.parent() != null && devices.find(device.parent()).isEmpty()) {
            throw new RejectedRowException("parent", "there is no device with this name");
        }
        Equipment stored = devices.lock(device.name())
                .map(DevicesCsv::inUse)
                .map(Device::equipment)
                .orElse(Equipment.UNKNOWN);
        return devices.save(device.withEquipment(row.equipment().over(stored)), row.credentials(), change);
    }

    private static Device inUse(Device stored) {
        if (stored.archived()) {
            throw new RejectedRowException("name", "is archived: restore the device first");
        }
        return stored;
    }

    @Override
    public List<Row> all() {
        Map<DeviceName, SnmpCredentials> credentials = devices.credentials();
        return devices.all().stream()
                .map(device -> new Row(device, EquipmentCells.of(device.equipment()), credentials.get(device.name())))
                .toList();
    }

    @Override
    public Map<String, @Nullable String> export(Row row) {
        Device device = row.device();
        Map<String, @Nullable String> values = new LinkedHashMap<>();
        values.put("name", device.name().value());
        values.put("site", device.site().value());
        values.put("kind", device.kind().word());
        values.put("address", device.address());
        values.put("port", Integer.toString(device.port()));
        values.put("parent", device.parent() == null ? null : device.parent().value());
        values.put("poll_seconds", Long.toString(device.pollInterval().toSeconds()));
        values.put("profile", device.profile());
        values.put(
                "snmp_version",
                row.credentials() == null ? null : row.credentials().version().word());
        row.equipment().export(values);
        return values;
    }

    private static void addAfterItsParents(Row row, Map<DeviceName, Row> byName, Set<Row> ordered) {
        Set<Row> chain = new LinkedHashSet<>();
        Row next = row;
        while (next != null && !ordered.contains(next) && chain.add(next)) {
            DeviceName parent = next.device().parent();
            next = parent == null ? null : byName.get(parent);
        }
        List<Row> fromTheRoot = new ArrayList<>(chain);
        Collections.reverse(fromTheRoot);
        ordered.addAll(fromTheRoot);
    }

    private static @Nullable SnmpCredentials credentials(CsvValues row) {
        SnmpVersion version = row.find(VERSION, SnmpVersion.V2C);
        String community = row.find(COMMUNITY);
        String securityName = row.find(SECURITY_NAME);
        if (version == SnmpVersion.V3 && community != null) {
            throw new RejectedRowException("community", "snmp_version 3 takes a security_name, not a community");
        }
        if (version != SnmpVersion.V3) {
            return community == null ? null : new SnmpCredentials.Community(version, community);
        }
        if (securityName == null && (row.find(AUTH_PASSWORD) != null || row.find(PRIV_PASSWORD) != null)) {
            throw new RejectedRowException("security_name", "must not be empty where there are passwords");
        }
        if (securityName == null) {
            return null;
        }
        return new SnmpCredentials.User(
                securityName,
                row.find(AUTH_PROTOCOL),
                row.find(AUTH_PASSWORD),
                row.find(PRIV_PROTOCOL),
                row.find(PRIV_PASSWORD),
                row.find(CONTEXT));
    }
}
