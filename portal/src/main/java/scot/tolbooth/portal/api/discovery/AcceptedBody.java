package scot.tolbooth.portal.api.discovery;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import scot.tolbooth.collector.discovery.Proposal;
import scot.tolbooth.collector.discovery.Suggestion;
import scot.tolbooth.inventory.device.Device;
import scot.tolbooth.inventory.device.DeviceKind;
import scot.tolbooth.inventory.device.DeviceName;
import scot.tolbooth.inventory.device.Equipment;
import scot.tolbooth.portal.api.Field;
import scot.tolbooth.portal.api.Fields;

/** As what a proposal is entered, where not as it is suggested; for the API's description and for reading it. */
@Schema(name = "AcceptedProposal")
record AcceptedBody(
        @Nullable String name,

        @Schema(description = "Needed where none is suggested") @Nullable String kind,

        @Schema(description = "null for none; left out, the one that is suggested") @Nullable String parent,

        @JsonProperty("poll_seconds") @Nullable Integer pollSeconds,
        @Nullable String profile,
        @Nullable String role,
        @Nullable String manufacturer,
        @Nullable String model,
        @Nullable String serial,
        @JsonProperty("asset_tag") @Nullable String assetTag,
        @JsonProperty("warranty_end") @Nullable LocalDate warrantyEnd) {

    /**
     * What is left out is as it is suggested.
     *
     * @param withoutParent whether it has none, whatever is suggested
     */
    static Field<Device> read(Fields fields, Proposal proposal, boolean withoutParent) {
        Suggestion suggestion = proposal.suggestion();
        Field<DeviceName> name = fields.optional("name", DeviceName.class, new DeviceName(suggestion.name()));
        DeviceKind suggested = suggestion.kind();
        Field<DeviceKind> kind = suggested == null
                ? fields.required("kind", DeviceKind.class)
                : fields.optional("kind", DeviceKind.class, suggested);
        DeviceName above = withoutParent || suggestion.parent() == null ? null : new DeviceName(suggestion.parent());
        Field<@Nullable DeviceName> parent = fields.optional("parent", DeviceName.class);
        Field<Integer> pollSeconds = fields.optional(
                "poll_seconds", Integer.class, Math.toIntExact(Device.DEFAULT_POLL_INTERVAL.toSeconds()));
        Field<@Nullable String> profile = fields.optional("profile", String.class);
        Field<Equipment> equipment = equipment(fields, suggestion);
        return () -> new Device(
                name.value(),
                proposal.site(),
                kind.value(),
                proposal.found().endpoint().address(),
                proposal.found().endpoint().port(),
                parent.value() == null ? above : parent.value(),
                Duration.ofSeconds(pollSeconds.value()),
                profile.value(),
                equipment.value(),
                false,
                0);
    }

    private static Field<Equipment> equipment(Fields fields, Suggestion suggestion) {
        Field<@Nullable String> role = fields.optional("role", String.class);
        Field<@Nullable String> manufacturer = fields.optional("manufacturer", String.class);
        Field<@Nullable String> model = fields.optional("model", String.class);
        Field<@Nullable String> serial = fields.optional("serial", String.class);
        Field<@Nullable String> assetTag = fields.optional("asset_tag", String.class);
        Field<@Nullable LocalDate> warrantyEnd = fields.optional("warranty_end", LocalDate.class);
        return () -> new Equipment(
                role.value(),
                either(manufacturer.value(), suggestion.manufacturer()),
                either(model.value(), suggestion.model()),
                either(serial.value(), suggestion.serial()),
                assetTag.value(),
                warrantyEnd.value());
    }

    private static @Nullable String either(@Nullable String given, @Nullable String suggested) {
        return Optional.ofNullable(given).orElse(suggested);
    }
}
