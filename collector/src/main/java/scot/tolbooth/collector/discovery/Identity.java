package scot.tolbooth.collector.discovery;

import org.jspecify.annotations.Nullable;

/**
 * By what a device is known again.
 *
 * @param systemName sysName; may be empty, and is not unique
 * @param objectId sysObjectID; may be empty
 * @param engineId snmpEngineID in hexadecimal; cloned images repeat it
 * @param chassis LLDP chassis identifier
 * @param serial the maker's number
 */
public record Identity(
        String systemName,
        String objectId,
        @Nullable String engineId,
        @Nullable String chassis,
        @Nullable String serial) {

    /**
     * Whether both are the same device: one of serial number, chassis and engine is the same, and nothing that is known
     * of both says otherwise.
     */
    boolean isSameAs(Identity other) {
        if (differ(serial, other.serial) || differ(chassis, other.chassis) || !objectId.equals(other.objectId)) {
            return false;
        }
        boolean sameEngine = equal(engineId, other.engineId) && systemName.equalsIgnoreCase(other.systemName);
        return equal(serial, other.serial) || equal(chassis, other.chassis) || sameEngine;
    }

    /** What a rejected device is compared with: another after a change that an engineer would want to see. */
    String fingerprint() {
        return String.join("|", systemName, objectId, String.valueOf(serial), String.valueOf(chassis));
    }

    static boolean equal(@Nullable String one, @Nullable String other) {
        return one != null && one.equalsIgnoreCase(other);
    }

    private static boolean differ(@Nullable String one, @Nullable String other) {
        return one != null && other != null && !one.equalsIgnoreCase(other);
    }
}
