package scot.tolbooth.collector.poll;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import scot.tolbooth.collector.profile.Measured;
import scot.tolbooth.collector.profile.ProfileReading;
import scot.tolbooth.collector.profile.ProfileReading.AccessPoint;
import scot.tolbooth.collector.state.OperationalState;
import scot.tolbooth.collector.state.PollReport;
import scot.tolbooth.inventory.device.Device;

/** Writes access points, radios and networks into the sheet of readings, and reports the access points. */
final class Wireless {

    private static final String POWER_LEVEL = "power_level";

    private final Device device;
    private final boolean self;
    private final ReadingSheet sheet;

    /** @param self whether the device is an access point itself */
    Wireless(Device device, boolean self, ReadingSheet sheet) {
        this.device = device;
        this.self = self;
        this.sheet = sheet;
    }

    List<PollReport.AccessPoint> write(ProfileReading reading) {
        List<PollReport.AccessPoint> reports = new ArrayList<>();
        Map<String, String> names = names(reading.accessPoints());
        for (AccessPoint accessPoint : reading.accessPoints()) {
            String name = names.getOrDefault(accessPoint.identity(), accessPoint.name());
            write(name, accessPoint);
            reports.add(report(accessPoint.identity(), name, accessPoint));
        }
        if (self) {
            reports.add(writeSelf(reading));
        }
        reading.radios()
                .forEach(radio -> writeRadio(
                        radio.identity().isEmpty()
                                ? device.name().value()
                                : names.getOrDefault(radio.identity(), radio.identity()),
                        radio));
        reading.ssids().forEach(ssid -> {
            Map<String, String> tags = Map.of("ssid", ssid.name());
            sheet.number(
                    "ssid",
                    tags,
                    "clients",
                    ssid.clients().value(),
                    ssid.clients().from());
            sheet.endRow("ssid", tags);
        });
        return reports;
    }

    private void write(String name, AccessPoint accessPoint) {
        Map<String, String> tags = Map.of("access_point", name);
        boolean up = !accessPoint.state().equals("down");
        sheet.number("access_point", tags, "up", up ? 1 : 0, accessPoint.stateFrom());
        Measured clients = accessPoint.clients();
        // What a controller still shows of a lost access point is of the past.
        if (clients != null && up) {
            sheet.number("access_point", tags, "clients", clients.value(), clients.from());
        }
        accessPoint.facts().forEach((field, fact) -> sheet.fact("access_point", tags, field, fact));
        sheet.endRow("access_point", tags);
    }

    private PollReport.AccessPoint writeSelf(ProfileReading reading) {
        String name = device.name().value();
        Map<String, String> tags = Map.of("access_point", name);
        sheet.number("access_point", tags, "up", 1, Interpretation.AN_ANSWER);
        reading.clients()
                .ifPresent(clients -> sheet.number("access_point", tags, "clients", clients.value(), clients.from()));
        sheet.endRow("access_point", tags);
        String identity = Optional.ofNullable(reading.facts().get("serial"))
                .map(ProfileReading.Fact::text)
                .orElse(name);
        return new PollReport.AccessPoint(
                identity,
                name,
                OperationalState.UP,
                "answers",
                reading.clients().map(Wireless::whole).orElse(null));
    }

    private void writeRadio(String accessPoint, ProfileReading.Radio radio) {
        Map<String, String> tags = Map.of("access_point", accessPoint, "band", radio.band());
        radio.fields().forEach((field, value) -> {
            if (field.equals(POWER_LEVEL)) {
                sheet.fact("radio", tags, field, "level " + (long) value.value(), value.from());
            } else {
                sheet.number("radio", tags, field, value.value(), value.from());
            }
        });
        sheet.endRow("radio", tags);
    }

    private static PollReport.AccessPoint report(String identity, String name, AccessPoint accessPoint) {
        OperationalState state = switch (accessPoint.state()) {
            case "up" -> OperationalState.UP;
            case "down" -> OperationalState.DOWN;
            default -> OperationalState.DEGRADED;
        };
        String reason = switch (state) {
            case UP -> "connected to its controller";
            case DOWN -> "not connected to its controller";
            default -> "connected to its controller, but not in service";
        };
        return new PollReport.AccessPoint(identity, name, state, reason, clients(state, accessPoint.clients()));
    }

    private static @Nullable Integer clients(OperationalState state, @Nullable Measured clients) {
        return clients == null ? null : state == OperationalState.DOWN ? Integer.valueOf(0) : whole(clients);
    }

    private static Integer whole(Measured measured) {
        return (int) measured.value();
    }

    /** Names may repeat: those that do are told apart by serial number, or else by number, never by MAC address. */
    private static Map<String, String> names(List<AccessPoint> accessPoints) {
        Map<String, Long> uses =
                accessPoints.stream().collect(Collectors.groupingBy(AccessPoint::name, Collectors.counting()));
        Map<String, Integer> numbers = new HashMap<>();
        Map<String, String> names = new HashMap<>();
        for (AccessPoint accessPoint : accessPoints) {
            String name = accessPoint.name().equals(accessPoint.identity()) ? "unnamed" : accessPoint.name();
            boolean unique = uses.getOrDefault(accessPoint.name(), 1L) == 1 && !name.equals("unnamed");
            int number = numbers.merge(name, 1, Integer::sum);
            String suffix = Optional.ofNullable(accessPoint.facts().get("serial"))
                    .map(ProfileReading.Fact::text)
                    .orElse("#" + number);
            names.put(accessPoint.identity(), unique ? name : name + " (" + suffix + ")");
        }
        return names;
    }
}
