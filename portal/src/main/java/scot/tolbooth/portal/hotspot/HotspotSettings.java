package scot.tolbooth.portal.hotspot;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the hand-over.
 *
 * @param publicUrl {@code tolbooth.public-url}: where residents' phones reach the portal, as NASes have it configured
 * @param privateLoginTargets {@code tolbooth.private-login-targets}: whether an unsigned redirect may name any private
 *     address as the login address; otherwise only those registered for its NAS
 */
@ConfigurationProperties("tolbooth")
public record HotspotSettings(
        @DefaultValue("http://localhost:8080") URI publicUrl,
        @DefaultValue("false") boolean privateLoginTargets) {

    public HotspotSettings {
        if (publicUrl.getHost() == null || publicUrl.getQuery() != null) {
            throw new IllegalArgumentException(
                    "tolbooth.public-url must be an address such as https://wifi.example.gov.uk");
        }
    }

    /** A page of ours as residents' phones reach it. */
    public URI page(String path) {
        return URI.create(publicUrl.toString().replaceAll("/+$", "") + path);
    }
}
