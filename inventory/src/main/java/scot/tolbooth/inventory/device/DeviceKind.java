package scot.tolbooth.inventory.device;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** What a device does. */
public enum DeviceKind {
    WAN_ROUTER,
    SWITCH,
    FIREWALL,
    WIRELESS_CONTROLLER,
    ACCESS_POINT,
    GATEWAY,
    SENSOR;

    /** Reads the word used in files and in the API, such as {@code wan-router}. */
    public static DeviceKind of(String word) {
        return Arrays.stream(values())
                .filter(kind -> kind.word().equals(word.strip()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("must be one of "
                        + Arrays.stream(values()).map(DeviceKind::word).collect(Collectors.joining(", "))));
    }

    /** The word used in files and in the API. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The word used on screen. */
    public String label() {
        return this == WAN_ROUTER
                ? "WAN router"
                : name().charAt(0) + word().substring(1).replace('-', ' ');
    }
}
