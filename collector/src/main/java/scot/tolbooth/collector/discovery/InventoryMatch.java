package scot.tolbooth.collector.discovery;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import scot.tolbooth.collector.topology.Sighted;
import scot.tolbooth.inventory.device.Device;
import scot.tolbooth.inventory.device.DeviceName;
import scot.tolbooth.inventory.site.SiteCode;

/** Which device of the inventory something is that was found: by its address, its serial number or its name. */
final class InventoryMatch {

    private final SiteCode site;
    private final List<Device> devices;
    private final Map<DeviceName, Endpoint> places = new HashMap<>();
    private final Map<DeviceName, Polled> polled;
    private final Set<String> repeatedNames;

    /**
     * Names and serial numbers as polls read them.
     *
     * @param serial absent where it is not read
     */
    record Polled(@Nullable String systemName, @Nullable String serial) {}

    /**
     * How it is known.
     *
     * @param note a sentence about how, and about what the inventory has otherwise
     */
    record Match(Device device, String note) {}

    InventoryMatch(SiteCode site, Collection<Device> devices, Map<DeviceName, Polled> polled, Collection<Found> found) {
        this.site = site;
        this.devices = List.copyOf(devices);
        devices.forEach(device -> Endpoint.of(device).ifPresent(place -> places.put(device.name(), place)));
        this.polled = Map.copyOf(polled);
        this.repeatedNames = found.stream()
                .map(one -> one.identity().systemName().toLowerCase(java.util.Locale.ROOT))
                .collect(Collectors.groupingBy(name -> name, Collectors.counting()))
                .entrySet()
                .stream()
                .filter(count -> count.getValue() > 1)
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }

    Optional<Match> of(Found found) {
        return by("serial number", device -> hasSerial(device, found))
                .or(() -> by("address", device -> hasAddress(device, found)))
                .or(() -> by("name", device -> hasName(device, found)))
                .map(match -> new Match(match.device(), note(match, found)));
    }

    private Optional<Match> by(String what, Predicate<Device> test) {
        List<Device> matching = devices.stream().filter(test).toList();
        // Where several match, those of the site come before others.
        return Stream.concat(matching.stream().filter(device -> device.site().equals(site)), matching.stream())
                .findFirst()
                .map(device -> new Match(device, what));
    }

    private boolean hasSerial(Device device, Found found) {
        String serial = found.identity().serial();
        return Identity.equal(serial, device.equipment().serial())
                || Identity.equal(serial, read(device).serial());
    }

    private boolean hasAddress(Device device, Found found) {
        Endpoint place = places.get(device.name());
        return place != null && found.endpoints().contains(place);
    }

    /** A name that several devices give themselves says nothing, nor does one at another site. */
    private boolean hasName(Device device, Found found) {
        String name = found.identity().systemName();
        boolean telling = !name.isBlank() && !repeatedNames.contains(name.toLowerCase(java.util.Locale.ROOT));
        return telling
                && device.site().equals(site)
                && !contradicts(device, found)
                && Sighted.names(name).stream()
                        .anyMatch(Sighted.names(
                                device.name().value(), read(device).systemName())::contains);
    }

    private boolean contradicts(Device device, Found found) {
        String known = device.equipment().serial() == null
                ? read(device).serial()
                : device.equipment().serial();
        String serial = found.identity().serial();
        return known != null && serial != null && !Identity.equal(serial, known);
    }

    private String note(Match match, Found found) {
        Device device = match.device();
        List<String> sentences = new ArrayList<>();
        sentences.add("known by its " + match.note());
        if (device.archived()) {
            sentences.add("archived in the inventory");
        }
        if (!device.site().equals(site)) {
            sentences.add("recorded at site " + device.site());
        }
        if (!hasAddress(device, found)) {
            sentences.add("the inventory has the address " + device.address());
        }
        String serial = device.equipment().serial();
        if (serial != null && found.identity().serial() != null && !hasSerial(device, found)) {
            sentences.add("the inventory has the serial number " + serial);
        }
        return String.join("; ", sentences);
    }

    private Polled read(Device device) {
        return polled.getOrDefault(device.name(), new Polled(null, null));
    }
}
