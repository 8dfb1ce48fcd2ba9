package scot.tolbooth.portal.openid;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Identity providers: {@code tolbooth.openid.*}.
 *
 * @param residents by which residents come to their data; absent where by none
 */
@ConfigurationProperties("tolbooth.openid")
record OpenIdSettings(@Nullable Client residents) {

    /**
     * This service as it is registered with a provider.
     *
     * @param issuer of the provider, exactly as its tokens name it
     * @param discovery the address of its configuration, where that is not below the issuer
     * @param clientId by which it knows this service
     * @param name what people call it
     * @param scopes what is asked for; with {@code email} or {@code phone} a verified claim stands for a code
     * @param key with which this service proves itself (private_key_jwt)
     * @param clockSkew by how much the two clocks may differ, at most 5 minutes
     */
    record Client(
            URI issuer,
            @Nullable URI discovery,
            String clientId,
            @DefaultValue("ScotAccount") String name,
            @DefaultValue("openid") List<String> scopes,
            Key key,
            @DefaultValue("60s") Duration clockSkew) {

        private static final String PREFIX = "tolbooth.openid.residents.";
        private static final Set<String> KNOWN_SCOPES = Set.of("openid", "email", "phone");
        private static final Duration MOST_SKEW = Duration.ofMinutes(5);

        /**
         * @param keyStore PKCS #12, with one key: elliptic (P-256, ES256) or RSA (RS256)
         * @param password of the file
         * @param id by which the provider knows the key; absent where it needs none
         */
        record Key(Path keyStore, String password, @Nullable String id) {

            @Override
            public String toString() {
                return "key in " + keyStore;
            }
        }

        Client {
            required(issuer, "issuer");
            required(clientId, "client-id");
            required(key, "key.key-store and .key.password");
            required(key.keyStore(), "key.key-store");
            required(key.password(), "key.password");
            secure(issuer, "issuer");
            if (discovery != null) {
                secure(discovery, "discovery");
            }
            scopes = List.copyOf(scopes);
            if (!scopes.contains("openid") || !KNOWN_SCOPES.containsAll(scopes)) {
                throw new IllegalArgumentException(
                        PREFIX + "scopes must be openid, and may be email and phone, not " + scopes);
            }
            if (clockSkew.isNegative() || clockSkew.compareTo(MOST_SKEW) > 0) {
                throw new IllegalArgumentException(
                        PREFIX + "clock-skew must be between 0 and 5 minutes, not " + clockSkew);
            }
        }

        /** Where its configuration is; unless set, where OpenID Connect Discovery 1.0 section 4 says. */
        URI configuration() {
            return discovery != null
                    ? discovery
                    : URI.create(issuer.toString().replaceAll("/$", "") + "/.well-known/openid-configuration");
        }

        private static void required(@Nullable Object value, String name) {
            if (value == null || value.toString().isBlank()) {
                throw new IllegalArgumentException(PREFIX + name + " must be set where another of " + PREFIX + "* is");
            }
        }

        private static void secure(URI address, String name) {
            if (!SecureAddress.is(address)) {
                throw new IllegalArgumentException(PREFIX + name + " must be an address by https, not " + address);
            }
        }
    }
}
