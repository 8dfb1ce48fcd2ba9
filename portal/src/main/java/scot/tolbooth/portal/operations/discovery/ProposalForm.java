package scot.tolbooth.portal.operations.discovery;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import scot.tolbooth.collector.discovery.Proposal;
import scot.tolbooth.collector.discovery.Suggestion;
import scot.tolbooth.inventory.device.Device;
import scot.tolbooth.inventory.device.DeviceKind;
import scot.tolbooth.inventory.device.DeviceName;
import scot.tolbooth.inventory.device.Equipment;
import scot.tolbooth.inventory.transfer.CsvColumn;
import scot.tolbooth.portal.staff.Typed;

/** A proposal as fields of a form, and back as the device that is to be entered. */
final class ProposalForm {

    private static final int LEAST_SECONDS = 10;
    private static final int MOST_SECONDS = 86_400;

    private ProposalForm() {}

    /** The fields as they are suggested. */
    static Typed of(Proposal proposal) {
        Suggestion suggestion = proposal.suggestion();
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("name", suggestion.name());
        fields.put("kind", suggestion.kind() == null ? "" : suggestion.kind().word());
        fields.put("parent", text(suggestion.parent()));
        fields.put("poll_seconds", Long.toString(Device.DEFAULT_POLL_INTERVAL.toSeconds()));
        fields.put("manufacturer", text(suggestion.manufacturer()));
        fields.put("model", text(suggestion.model()));
        fields.put("serial", text(suggestion.serial()));
        fields.put("version", Long.toString(proposal.version()));
        return new Typed(fields);
    }

    /** Reads them; absent where something is wrong, which is then among the problems. */
    static @Nullable Device read(Typed typed, Proposal proposal) {
        DeviceName name = typed.required("name", DeviceName::new);
        DeviceKind kind = typed.required("kind", DeviceKind::of);
        DeviceName parent = typed.optional("parent", DeviceName::new);
        Integer seconds = typed.required("poll_seconds", CsvColumn.wholeNumber(LEAST_SECONDS, MOST_SECONDS));
        Equipment equipment = new Equipment(
                typed.text("role", 60),
                typed.text("manufacturer", 120),
                typed.text("model", 120),
                typed.text("serial", 120),
                typed.text("asset_tag", 60),
                null);
        if (name == null || kind == null || seconds == null || !typed.problems().isEmpty()) {
            return null;
        }
        return typed.attempt(() -> new Device(
                name,
                proposal.site(),
                kind,
                proposal.found().endpoint().address(),
                proposal.found().endpoint().port(),
                parent,
                Duration.ofSeconds(seconds),
                null,
                equipment,
                false,
                0));
    }

    private static String text(@Nullable Object value) {
        return Objects.toString(value, "");
    }
}
