package scot.tolbooth.portal.openid;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A provider as it describes itself (OpenID Connect Discovery 1.0), read again every hour; while it is away what it said
 * last holds for a day. Safe for use by many threads.
 */
final class Provider {

    private static final Duration FRESH = Duration.ofHours(1);
    private static final Duration GOOD = Duration.ofDays(1);
    /** Whoever is away is not asked by everybody who comes. */
    private static final Duration PAUSE = Duration.ofSeconds(10);

    private static final long KEYS_FRESH_MILLIS = Duration.ofMinutes(15).toMillis();
    private static final long KEYS_PATIENCE_MILLIS = Duration.ofSeconds(10).toMillis();
    private static final long KEYS_GOOD_MILLIS = Duration.ofHours(4).toMillis();
    private static final long KEYS_PAUSE_MILLIS = Duration.ofSeconds(30).toMillis();

    private final OpenIdSettings.Client settings;
    private final ProviderHttp http;
    private final Clock clock;
    private @Nullable Known known;
    private @Nullable Miss miss;

    Provider(OpenIdSettings.Client settings, ProviderHttp http, Clock clock) {
        this.settings = settings;
        this.http = http;
        this.clock = clock;
    }

    /** What it said of itself, and its keys: those are read anew when a token names one that is not among them. */
    record Known(OIDCProviderMetadata metadata, JWKSource<SecurityContext> keys, Instant read) {}

    private record Miss(Instant at, OpenIdException why) {}

    /** What is known, read anew where it is not fresh. */
    synchronized Known known() throws OpenIdException {
        Instant now = clock.instant();
        Known last = known;
        if (last != null && last.read().plus(FRESH).isAfter(now)) {
            return last;
        }
        Miss missed = miss;
        if (missed == null || !missed.at().plus(PAUSE).isAfter(now)) {
            try {
                return read(last, now);
            } catch (OpenIdException failure) {
                missed = new Miss(now, failure);
                miss = missed;
            }
        }
        if (last != null && last.read().plus(GOOD).isAfter(now)) {
            return last;
        }
        throw missed.why();
    }

    /** Reads it whether it is fresh or not. */
    synchronized Known refresh() throws OpenIdException {
        return read(known, clock.instant());
    }

    private Known read(@Nullable Known last, Instant now) throws OpenIdException {
        OIDCProviderMetadata metadata = checked(metadata());
        boolean areKeysWhereTheyWere =
                last != null && Objects.equals(last.metadata().getJWKSetURI(), metadata.getJWKSetURI());
        JWKSource<SecurityContext> keys =
                last != null && areKeysWhereTheyWere ? last.keys() : keys(metadata.getJWKSetURI());
        Known read = new Known(metadata, keys, now);
        known = read;
        miss = null;
        return read;
    }

    private OIDCProviderMetadata metadata() throws OpenIdException {
        try {
            return OIDCProviderMetadata.parse(http.get(settings.configuration()).getBody());
        } catch (IOException failure) {
            throw new OpenIdException(Trouble.AWAY, "its configuration cannot be read", failure);
        } catch (ParseException malformed) {
            throw new OpenIdException(Trouble.REFUSED, "its configuration is not as it must be", malformed);
        }
    }

    private OIDCProviderMetadata checked(OIDCProviderMetadata metadata) throws OpenIdException {
        if (!metadata.getIssuer().getValue().equals(settings.issuer().toString())) {
            throw new OpenIdException(Trouble.MIXED_UP, "its configuration names another issuer");
        }
        boolean areSecure = Stream.of(
                        metadata.getAuthorizationEndpointURI(), metadata.getTokenEndpointURI(), metadata.getJWKSetURI())
                .allMatch(address -> address != null && SecureAddress.isFor(settings.issuer(), address));
        if (!areSecure) {
            throw new OpenIdException(Trouble.REFUSED, "its configuration lacks an address, or has one without https");
        }
        return metadata;
    }

    private JWKSource<SecurityContext> keys(URI address) throws OpenIdException {
        try {
            return JWKSourceBuilder.<SecurityContext>create(address.toURL(), http)
                    .cache(KEYS_FRESH_MILLIS, KEYS_PATIENCE_MILLIS)
                    .refreshAheadCache(false)
                    .rateLimited(KEYS_PAUSE_MILLIS)
                    .outageTolerant(KEYS_GOOD_MILLIS)
                    .build();
        } catch (MalformedURLException impossible) {
            throw new OpenIdException(Trouble.REFUSED, "the address of its keys is none", impossible);
        }
    }
}
