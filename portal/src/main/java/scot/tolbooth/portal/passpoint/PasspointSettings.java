package scot.tolbooth.portal.passpoint;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The encrypted network that profiles are for: {@code tolbooth.passpoint.*}. Without a realm none is offered.
 *
 * @param realm the home domain, which ends every user name and which the access points announce (NAI realm and domain
 *     name, IEEE 802.11u)
 * @param friendlyName what phones call the network
 * @param roamingConsortiums organisation identifiers that the access points announce, each 6 or 10 hexadecimal digits;
 *     {@code 5A03BA0000} is OpenRoaming without settlement
 * @param serverNames the names in the certificate of the server that ends EAP: a phone tells its password to no other
 * @param rootCertificate PEM file of the authority that issued that certificate
 * @param lifetime until a profile stops working and is made anew, 1 to 730 days
 * @param signing PKCS #12 file of the certificate and key with which profiles are signed; without it Apple's devices
 *     call them not signed and Windows takes none
 */
@ConfigurationProperties("tolbooth.passpoint")
record PasspointSettings(
        @Nullable String realm,
        @DefaultValue("Council Wi-Fi") String friendlyName,
        @DefaultValue({}) List<String> roamingConsortiums,
        @DefaultValue({}) List<String> serverNames,
        @Nullable Path rootCertificate,
        @DefaultValue("365d") Duration lifetime,
        @Nullable Signing signing) {

    private static final String DOMAIN = "([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z]{2,63}";

    /**
     * @param keyStore PKCS #12
     * @param password of the file
     */
    record Signing(Path keyStore, String password) {

        @Override
        public String toString() {
            return "signing with " + keyStore;
        }
    }

    PasspointSettings {
        if (realm != null) {
            check("realm", realm, DOMAIN, "a domain in lower case, such as wifi.example.gov.uk");
            serverNames.forEach(name -> check("server-names", name, DOMAIN, "domains in lower case"));
            if (serverNames.isEmpty() || rootCertificate == null) {
                throw new IllegalArgumentException("tolbooth.passpoint.realm needs .server-names and .root-certificate:"
                        + " without them a phone would tell its password to anybody");
            }
        }
        roamingConsortiums.forEach(identifier -> check(
                "roaming-consortiums", identifier, "[0-9A-Fa-f]{6}|[0-9A-Fa-f]{10}", "6 or 10 hexadecimal digits"));
        roamingConsortiums = roamingConsortiums.stream()
                .map(identifier -> identifier.toUpperCase(Locale.ROOT))
                .toList();
        if (lifetime.compareTo(Duration.ofDays(1)) < 0 || lifetime.compareTo(Duration.ofDays(730)) > 0) {
            throw new IllegalArgumentException("tolbooth.passpoint.lifetime must be between 1 and 730 days");
        }
    }

    boolean isOffered() {
        return realm != null;
    }

    private static void check(String name, String value, String pattern, String rule) {
        if (!value.matches(pattern)) {
            throw new IllegalArgumentException("tolbooth.passpoint." + name + " must be " + rule + ", not " + value);
        }
    }
}
