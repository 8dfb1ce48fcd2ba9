package scot.tolbooth.portal.staff;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who comes in first, and by which address people reach this service.
 *
 * @param adminPassword password of the first staff account {@code admin}; absent: a random one, shown once
 * @param publicUrl where residents' phones reach the portal
 */
@ConfigurationProperties("tolbooth")
record StaffSettings(
        @Nullable String adminPassword,
        @DefaultValue("http://localhost:8080") String publicUrl) {

    StaffSettings {
        if (adminPassword != null && adminPassword.isBlank()) {
            adminPassword = null;
        }
    }

    /** Keeps the password out of logs. */
    @Override
    public String toString() {
        return "StaffSettings[" + publicUrl + "]";
    }
}
