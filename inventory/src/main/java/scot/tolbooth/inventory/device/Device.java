package scot.tolbooth.inventory.device;

import java.time.Duration;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import scot.tolbooth.inventory.site.SiteCode;

/**
 * Anything managed at a site. Its credentials are kept apart: see {@link Devices#credentials}.
 *
 * @param address IPv4 or IPv6 address or host name
 * @param port UDP port of its SNMP agent, 1 to 65535
 * @param parent the device through which this one is reached
 * @param pollInterval 10 seconds to 1 day
 * @param profile name of the profile to read it with; absent: chosen by its sysObjectID
 * @param equipment what people know of it as a piece of equipment
 * @param archived whether it is no longer in use, and kept for its history only
 * @param version counts the changes; 0 for a device that is not stored yet
 */
public record Device(
        DeviceName name,
        SiteCode site,
        DeviceKind kind,
        String address,
        int port,
        @Nullable DeviceName parent,
        Duration pollInterval,
        @Nullable String profile,
        Equipment equipment,
        boolean archived,
        long version) {

    /** The SNMP agent's port (RFC 3411 and the IANA registry). */
    public static final int DEFAULT_PORT = 161;

    /** How often a device is polled unless it is said otherwise. */
    public static final Duration DEFAULT_POLL_INTERVAL = Duration.ofSeconds(60);

    private static final Pattern ADDRESS = Pattern.compile("[A-Za-z0-9.:%_-]{1,253}");

    public Device {
        if (!ADDRESS.matcher(address).matches()) {
            throw new IllegalArgumentException("address must be an IP address or a host name");
        }
        if (port < 1 || port > 65535) {
            throw new IllegalArgumentException("port must be between 1 and 65535");
        }
        if (name.equals(parent)) {
            throw new IllegalArgumentException("parent must be another device");
        }
        if (pollInterval.compareTo(Duration.ofSeconds(10)) < 0 || pollInterval.compareTo(Duration.ofDays(1)) > 0) {
            throw new IllegalArgumentException("poll_seconds must be between 10 and 86400");
        }
    }

    /** A device in use, of whose equipment nothing is known. */
    public Device(
            DeviceName name,
            SiteCode site,
            DeviceKind kind,
            String address,
            int port,
            @Nullable DeviceName parent,
            Duration pollInterval,
            @Nullable String profile,
            long version) {
        this(name, site, kind, address, port, parent, pollInterval, profile, Equipment.UNKNOWN, false, version);
    }

    public Device withVersion(long newVersion) {
        return with(equipment, archived, newVersion);
    }

    /** The same device with what is known of it as a piece of equipment. */
    public Device withEquipment(Equipment known) {
        return with(known, archived, version);
    }

    /** The same device in use or out of it. */
    public Device withArchived(boolean nowArchived) {
        return with(equipment, nowArchived, version);
    }

    /** The same device, reached through another. */
    public Device withParent(DeviceName newParent) {
        return new Device(
                name, site, kind, address, port, newParent, pollInterval, profile, equipment, archived, version);
    }

    private Device with(Equipment newEquipment, boolean newArchived, long newVersion) {
        return new Device(
                name, site, kind, address, port, parent, pollInterval, profile, newEquipment, newArchived, newVersion);
    }
}
