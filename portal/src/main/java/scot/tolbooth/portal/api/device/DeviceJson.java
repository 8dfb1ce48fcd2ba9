package scot.tolbooth.portal.api.device;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.AccessMode;
import java.time.Duration;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import scot.tolbooth.inventory.device.Device;
import scot.tolbooth.inventory.device.DeviceKind;
import scot.tolbooth.inventory.device.DeviceName;
import scot.tolbooth.inventory.device.Equipment;
import scot.tolbooth.inventory.device.SnmpCredentials;
import scot.tolbooth.inventory.site.SiteCode;
import scot.tolbooth.portal.api.Field;
import scot.tolbooth.portal.api.Fields;
import scot.tolbooth.portal.api.Kind;
import scot.tolbooth.portal.api.References;

/** A device as answers show it: of its credentials only the version and the level of security. */
@Schema(name = "Device")
record DeviceJson(
        String name,
        String site,
        String kind,
        String address,
        int port,
        @JsonProperty("snmp_version") @Nullable String snmpVersion,

        @Schema(accessMode = AccessMode.READ_ONLY, example = "authPriv") @JsonProperty("security_level") @Nullable String securityLevel,

        @Nullable String parent,
        @JsonProperty("poll_seconds") long pollSeconds,
        @Nullable String profile,
        @Nullable String role,
        @Nullable String manufacturer,
        @Nullable String model,
        @Nullable String serial,
        @JsonProperty("asset_tag") @Nullable String assetTag,
        @JsonProperty("warranty_end") @Nullable LocalDate warrantyEnd,

        @Schema(description = "Out of use and kept for its history only")
        boolean archived,

        @Schema(accessMode = AccessMode.READ_ONLY, description = "Counts the changes; the ETag")
        long version) {

    static DeviceJson of(ManagedDevice managed) {
        Device device = managed.device();
        Equipment equipment = device.equipment();
        SnmpCredentials credentials = managed.credentials();
        return new DeviceJson(
                device.name().value(),
                device.site().value(),
                device.kind().word(),
                device.address(),
                device.port(),
                credentials == null ? null : credentials.version().word(),
                credentials == null ? null : CredentialFields.level(credentials),
                device.parent() == null ? null : device.parent().value(),
                device.pollInterval().toSeconds(),
                device.profile(),
                equipment.role(),
                equipment.manufacturer(),
                equipment.model(),
                equipment.serial(),
                equipment.assetTag(),
                equipment.warrantyEnd(),
                device.archived(),
                device.version());
    }

    /** Reads one whose site and parent must be among those. */
    static ManagedDevice read(
            Fields fields, Field<DeviceName> name, @Nullable ManagedDevice before, EditableDevices among) {
        Field<SiteCode> site = fields.required("site", References.site(among.sites()));
        Field<DeviceKind> kind = fields.required("kind", DeviceKind.class);
        Field<String> address = fields.required("address", String.class);
        Field<Integer> port = fields.optional("port", Integer.class, Device.DEFAULT_PORT);
        Field<@Nullable DeviceName> parent = fields.optional("parent", References.device(among.devices()));
        Field<Integer> pollSeconds = fields.optional(
                "poll_seconds", Integer.class, Math.toIntExact(Device.DEFAULT_POLL_INTERVAL.toSeconds()));
        Field<@Nullable String> profile = fields.optional("profile", String.class);
        Field<Equipment> equipment = equipment(fields);
        boolean wasArchived = before != null && before.device().archived();
        Field<Boolean> archived = fields.optional("archived", Kind.flag(), wasArchived);
        Field<@Nullable SnmpCredentials> credentials =
                CredentialFields.read(fields, before == null ? null : before.credentials());
        return fields.ignore("version", "security_level")
                .build(() -> new ManagedDevice(
                        new Device(
                                name.value(),
                                site.value(),
                                kind.value(),
                                address.value(),
                                port.value(),
                                parent.value(),
                                Duration.ofSeconds(pollSeconds.value()),
                                profile.value(),
                                equipment.value(),
                                archived.value(),
                                before == null ? 0 : before.device().version()),
                        credentials.value()));
    }

    private static Field<Equipment> equipment(Fields fields) {
        Field<@Nullable String> role = fields.optional("role", String.class);
        Field<@Nullable String> manufacturer = fields.optional("manufacturer", String.class);
        Field<@Nullable String> model = fields.optional("model", String.class);
        Field<@Nullable String> serial = fields.optional("serial", String.class);
        Field<@Nullable String> assetTag = fields.optional("asset_tag", String.class);
        Field<@Nullable LocalDate> warrantyEnd = fields.optional("warranty_end", LocalDate.class);
        return () -> new Equipment(
                role.value(),
                manufacturer.value(),
                model.value(),
                serial.value(),
                assetTag.value(),
                warrantyEnd.value());
    }
}
