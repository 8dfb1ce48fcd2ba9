package scot.tolbooth.inventory.role;

import java.util.Locale;

/** One of the jobs that a process of this service can take on: {@code tolbooth.roles}. */
public enum Role {
    PORTAL,
    RADIUS,
    COLLECTOR;

    /** The word used in the setting. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
