package scot.tolbooth.radius.protocol;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * RADIUS over TLS (RFC 6614), where a certificate is given. The files are PEM, and read again when they change.
 *
 * @param port TCP; 0 picks a free one
 * @param certificate of this service, with the chain up to its authority
 * @param privateKey of the certificate, PKCS #8 without password
 * @param trusted the authorities that issue the NASes' certificates
 * @param connections how many are served at once
 * @param idle how long a connection may be silent
 */
@ConfigurationProperties("tolbooth.radius.radsec")
record RadSecSettings(
        @DefaultValue("2083") int port,
        @Nullable Path certificate,
        @Nullable Path privateKey,
        @Nullable Path trusted,
        @DefaultValue("1000") int connections,
        @DefaultValue("15m") Duration idle) {

    RadSecSettings {
        if (port < 0 || port > 65_535) {
            throw new IllegalArgumentException("tolbooth.radius.radsec.port must be between 0 and 65535");
        }
        boolean all = certificate != null && privateKey != null && trusted != null;
        boolean none = certificate == null && privateKey == null && trusted == null;
        if (!all && !none) {
            throw new IllegalArgumentException(
                    "tolbooth.radius.radsec.certificate, .private-key and .trusted must be given together");
        }
        if (connections < 1 || connections > 100_000) {
            throw new IllegalArgumentException("tolbooth.radius.radsec.connections must be between 1 and 100000");
        }
        if (idle.compareTo(Duration.ofSeconds(1)) < 0) {
            throw new IllegalArgumentException("tolbooth.radius.radsec.idle must be at least 1 s");
        }
    }

    /** Without RadSec. */
    static RadSecSettings none() {
        return new RadSecSettings(0, null, null, null, 1, Duration.ofMinutes(1));
    }
}
