package scot.tolbooth.inventory.device;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
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

    private static final Map<String, DeviceKind> BY_WORD =
            Arrays.stream(values()).collect(Collectors.toMap(DeviceKind::word, Function.identity()));

    private final String word = name().toLowerCase(Locale.ROOT).replace('_', '-');

    /** Reads the word used in files and in the API, such as {@code wan-router}. */
    public static DeviceKind of(String word) {
        DeviceKind kind = BY_WORD.get(word.strip());
        if (kind == null) {
            throw new IllegalArgumentException("must be one of "
                    + Arrays.stream(values()).map(DeviceKind::word).collect(Collectors.joining(", ")));
        }
        return kind;
    }

    /** The word used in files and in the API. */
    public String word() {
        return word;
    }

    /** The word used on screen. */
    public String label() {
        return this == WAN_ROUTER
                ? "WAN router"
                : name().charAt(0) + word().substring(1).replace('-', ' ');
    }
}
