package scot.tolbooth.portal.openid;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.oauth2.sdk.auth.JWTAuthenticationClaimsSet;
import com.nimbusds.oauth2.sdk.auth.PrivateKeyJWT;
import com.nimbusds.oauth2.sdk.id.Audience;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.JWTID;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.RSAPrivateKey;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.Date;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The key with which this service proves itself to a provider (private_key_jwt, OpenID Connect Core 1.0 section 9). */
final class ClientKey {

    private static final String SETTING = "tolbooth.openid.residents.key.key-store";
    private static final Duration LIFE = Duration.ofMinutes(2);
    private static final int FEWEST_RSA_BITS = 2048;
    private static final int ELLIPTIC_BITS = 256;

    private final PrivateKey key;
    private final JWSAlgorithm algorithm;
    private final @Nullable String id;
    private final @Nullable Instant expires;

    private ClientKey(PrivateKey key, JWSAlgorithm algorithm, @Nullable String id, @Nullable Instant expires) {
        this.key = key;
        this.algorithm = algorithm;
        this.id = id;
        this.expires = expires;
    }

    /** @throws IllegalArgumentException where the file cannot be opened with its password, or has no fit key */
    static ClientKey of(OpenIdSettings.Client.Key settings) {
        char[] password = settings.password().toCharArray();
        try (InputStream file = Files.newInputStream(settings.keyStore())) {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(file, password);
            for (String alias : Collections.list(store.aliases())) {
                if (store.getKey(alias, password) instanceof PrivateKey key) {
                    return new ClientKey(key, algorithm(key), settings.id(), expiry(store.getCertificate(alias)));
                }
            }
        } catch (IOException | GeneralSecurityException failure) {
            throw new IllegalArgumentException(
                    SETTING + " must be a PKCS #12 file that opens with .password, not " + settings.keyStore(),
                    failure);
        }
        throw new IllegalArgumentException(
                SETTING + " must hold a private key, but " + settings.keyStore() + " has none");
    }

    /** A proof for one request, good for two minutes and once. */
    PrivateKeyJWT proof(ClientID client, URI audience, Instant now) throws JOSEException {
        JWTAuthenticationClaimsSet claims = new JWTAuthenticationClaimsSet(
                client, List.of(new Audience(audience)), Date.from(now.plus(LIFE)), null, Date.from(now), new JWTID());
        return new PrivateKeyJWT(claims, algorithm, key, id, null);
    }

    /** When its certificate does; absent where it has none. */
    @Nullable Instant expires() {
        return expires;
    }

    private static JWSAlgorithm algorithm(PrivateKey key) {
        if (key instanceof ECPrivateKey elliptic
                && elliptic.getParams().getOrder().bitLength() == ELLIPTIC_BITS) {
            return JWSAlgorithm.ES256;
        }
        if (key instanceof RSAPrivateKey rsa && rsa.getModulus().bitLength() >= FEWEST_RSA_BITS) {
            return JWSAlgorithm.RS256;
        }
        throw new IllegalArgumentException(
                SETTING + " must hold an elliptic key on P-256, or one of RSA with 2048 bits or more");
    }

    private static @Nullable Instant expiry(@Nullable Certificate certificate) {
        return certificate instanceof X509Certificate x509 ? x509.getNotAfter().toInstant() : null;
    }
}
