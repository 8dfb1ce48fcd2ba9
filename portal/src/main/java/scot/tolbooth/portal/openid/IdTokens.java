package scot.tolbooth.portal.openid;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jwt.JWT;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.jwt.proc.BadJWTException;
import com.nimbusds.oauth2.sdk.id.Audience;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** The checks of ID tokens (OpenID Connect Core 1.0 section 3.1.3.7), by public keys only: never by a shared secret. */
record IdTokens(OpenIdSettings.Client client, Clock clock) {

    private static final Set<JWSAlgorithm> ALGORITHMS =
            Set.of(JWSAlgorithm.RS256, JWSAlgorithm.PS256, JWSAlgorithm.ES256);

    /** A token for a sign-in of just now is not older. */
    private static final Duration OLDEST = Duration.ofMinutes(10);

    IDTokenClaimsSet check(JWT token, Provider.Known provider, Nonce nonce) throws OpenIdException {
        if (!(token instanceof SignedJWT)) {
            throw new OpenIdException(Trouble.REFUSED, "its token is not signed");
        }
        IDTokenValidator validator = new IDTokenValidator(
                new Issuer(client.issuer()),
                new ClientID(client.clientId()),
                new JWSVerificationKeySelector<>(ALGORITHMS, provider.keys()),
                null);
        validator.setMaxClockSkew(Math.toIntExact(client.clockSkew().toSeconds()));
        try {
            IDTokenClaimsSet claims = validator.validate(token, nonce);
            if (!claims.getAudience().equals(List.of(new Audience(client.clientId())))) {
                throw new OpenIdException(Trouble.MIXED_UP, "its token is for others too");
            }
            if (isOff(token)) {
                throw new OpenIdException(Trouble.CLOCK, "its token is too old");
            }
            return claims;
        } catch (BadJWTException wrongContent) {
            throw isOff(token)
                    ? new OpenIdException(Trouble.CLOCK, "its token is of another time: one of the clocks is wrong")
                    : new OpenIdException(Trouble.MIXED_UP, "its token is not for this request", wrongContent);
        } catch (KeySourceException away) {
            throw new OpenIdException(Trouble.AWAY, "its keys cannot be read", away);
        } catch (BadJOSEException notSigned) {
            throw new OpenIdException(Trouble.REFUSED, "its token is not signed with a key of its", notSigned);
        } catch (JOSEException failure) {
            throw new OpenIdException(Trouble.REFUSED, "its token cannot be checked", failure);
        }
    }

    /** Whether it was issued at another time than about now, or is over. */
    private boolean isOff(JWT token) {
        try {
            JWTClaimsSet claims = token.getJWTClaimsSet();
            if (claims.getIssueTime() == null || claims.getExpirationTime() == null) {
                return false;
            }
            Instant now = clock.instant();
            Instant issued = claims.getIssueTime().toInstant();
            return issued.isAfter(now.plus(client.clockSkew()))
                    || issued.isBefore(now.minus(client.clockSkew()).minus(OLDEST))
                    || claims.getExpirationTime().toInstant().isBefore(now.minus(client.clockSkew()));
        } catch (ParseException notClaims) {
            return false;
        }
    }
}
