package scot.tolbooth.collector.discovery;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import scot.tolbooth.inventory.device.Device;
import scot.tolbooth.inventory.device.DeviceKind;
import scot.tolbooth.inventory.device.DeviceName;
import scot.tolbooth.inventory.device.Equipment;

/** A proposal as a device of the inventory. */
final class SuggestedDevice {

    private static final int LONGEST = 120;

    private SuggestedDevice() {}

    static Optional<Device> of(Proposal proposal) {
        Suggestion suggestion = proposal.suggestion();
        DeviceKind kind = suggestion.kind();
        if (kind == null) {
            return Optional.empty();
        }
        String parent = suggestion.parent();
        return Optional.of(new Device(
                new DeviceName(suggestion.name()),
                proposal.site(),
                kind,
                proposal.found().endpoint().address(),
                proposal.found().endpoint().port(),
                parent == null ? null : new DeviceName(parent),
                Device.DEFAULT_POLL_INTERVAL,
                null,
                equipment(suggestion),
                false,
                0));
    }

    /** What is reached through another of them stands after it; those in a circle stand last. */
    static List<Proposal> parentsFirst(Collection<Proposal> all) {
        List<Proposal> left = new ArrayList<>(all);
        List<Proposal> sorted = new ArrayList<>();
        while (!left.isEmpty()) {
            Set<String> waiting =
                    left.stream().map(proposal -> proposal.suggestion().name()).collect(Collectors.toSet());
            List<Proposal> ready = left.stream()
                    .filter(proposal -> !waiting.contains(
                            String.valueOf(proposal.suggestion().parent())))
                    .toList();
            sorted.addAll(ready.isEmpty() ? left : ready);
            left.removeAll(ready.isEmpty() ? List.copyOf(left) : ready);
        }
        return sorted;
    }

    private static Equipment equipment(Suggestion suggestion) {
        return new Equipment(
                null,
                shortened(suggestion.manufacturer()),
                shortened(suggestion.model()),
                shortened(suggestion.serial()),
                null,
                null);
    }

    /** Agents say more than the inventory takes. */
    private static @Nullable String shortened(@Nullable String text) {
        return text == null || text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    }
}
