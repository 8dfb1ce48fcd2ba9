package scot.tolbooth.portal.openid;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jwt.JWT;
import com.nimbusds.jwt.JWTParser;
import com.nimbusds.langtag.LangTag;
import com.nimbusds.langtag.LangTagException;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.TokenResponse;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.LogoutRequest;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import scot.tolbooth.portal.openid.SignInStates.SignInState;

/**
 * This service as one provider's client: sends people there and takes them back, by the authorization code flow with PKCE
 * and private_key_jwt. Safe for use by many threads.
 */
public final class RelyingParty {

    private static final Logger LOG = LoggerFactory.getLogger(RelyingParty.class);

    private final Registration registration;
    private final Provider provider;
    private final ProviderHttp http;
    private final IdTokens tokens;
    private final SignInStates states;
    private final OpenIdWatch watch;
    private final Clock clock;

    RelyingParty(
            Registration registration,
            Provider provider,
            ProviderHttp http,
            SignInStates states,
            OpenIdWatch watch,
            Clock clock) {
        this.registration = registration;
        this.provider = provider;
        this.http = http;
        this.tokens = new IdTokens(registration.client(), clock);
        this.states = states;
        this.watch = watch;
        this.clock = clock;
    }

    /**
     * What the provider knows this service by.
     *
     * @param whom it is for, such as {@code residents}
     * @param comeBack where it sends people back to
     */
    record Registration(String whom, OpenIdSettings.Client client, ClientKey key, URI comeBack) {

        ClientID id() {
            return new ClientID(client.clientId());
        }
    }

    /** What people call the provider. */
    public String name() {
        return registration.client().name();
    }

    /** Where to send somebody; empty while the provider is away. */
    public Optional<URI> away(Errand errand) {
        try {
            return Optional.of(request(provider.known(), errand).toURI());
        } catch (OpenIdException failure) {
            note(failure);
            return Optional.empty();
        }
    }

    private AuthenticationRequest request(Provider.Known known, Errand errand) {
        OpenIdSettings.Client client = registration.client();
        SignInState state = states.begin(registration.whom(), client.issuer().toString(), errand);
        return new AuthenticationRequest.Builder(
                        ResponseType.CODE, Scope.parse(client.scopes()), registration.id(), registration.comeBack())
                .endpointURI(known.metadata().getAuthorizationEndpointURI())
                .state(new State(states.seal(state)))
                .nonce(new Nonce(states.nonce(state)))
                .codeChallenge(new CodeVerifier(states.codeVerifier(state)), CodeChallengeMethod.S256)
                .uiLocales(locales(errand.language()))
                .build();
    }

    /** Takes back whoever was sent. */
    public Returned back(ComingBack coming) {
        Optional<SignInState> redeemed = states.redeem(registration.whom(), coming.state())
                .filter(state ->
                        state.issuer().equals(registration.client().issuer().toString()));
        if (redeemed.isEmpty()) {
            watch.count(Trouble.OVER);
            return new Returned.Failed(null, Trouble.OVER);
        }
        SignInState state = redeemed.get();
        try {
            Identity identity = identity(coming, state);
            watch.signedIn();
            return new Returned.SignedIn(state.errand(), identity);
        } catch (OpenIdException failure) {
            note(failure);
            return new Returned.Failed(state.errand(), failure.trouble());
        }
    }

    /**
     * Where to send somebody who signs out, so that they are signed out there too; empty where the provider offers that not,
     * or is away.
     *
     * @param token of their identity
     * @param comeBack where to then, as registered with the provider
     */
    public Optional<URI> signOut(String token, URI comeBack) {
        try {
            URI end = provider.known().metadata().getEndSessionEndpointURI();
            return end == null || !SecureAddress.isFor(registration.client().issuer(), end)
                    ? Optional.empty()
                    : Optional.of(new LogoutRequest(end, JWTParser.parse(token), comeBack, null).toURI());
        } catch (OpenIdException | java.text.ParseException failure) {
            return Optional.empty();
        }
    }

    /** Looks whether the provider is there, for those who watch this service. */
    void look() {
        try {
            provider.refresh();
            watch.reached();
        } catch (OpenIdException failure) {
            note(failure);
        }
    }

    private Identity identity(ComingBack coming, SignInState state) throws OpenIdException {
        Provider.Known known = provider.known();
        coming.check(
                registration.client().issuer().toString(), known.metadata().supportsAuthorizationResponseIssuerParam());
        JWT token = token(coming.code(), state, known);
        IDTokenClaimsSet claims = tokens.check(token, known, new Nonce(states.nonce(state)));
        return new Identity(
                claims.getIssuer().getValue(),
                claims.getSubject().getValue(),
                VerifiedClaims.email(claims, registration.client().scopes()),
                VerifiedClaims.phone(claims, registration.client().scopes()),
                token.serialize());
    }

    private JWT token(String code, SignInState state, Provider.Known known) throws OpenIdException {
        URI endpoint = known.metadata().getTokenEndpointURI();
        AuthorizationCodeGrant grant = new AuthorizationCodeGrant(
                new AuthorizationCode(code), registration.comeBack(), new CodeVerifier(states.codeVerifier(state)));
        try {
            HTTPResponse answer = new TokenRequest(
                            endpoint,
                            registration.key().proof(registration.id(), endpoint, clock.instant()),
                            grant,
                            null)
                    .toHTTPRequest()
                    .send(http);
            if (answer.getStatusCode() >= HTTPResponse.SC_SERVER_ERROR) {
                throw new OpenIdException(Trouble.AWAY, "its token endpoint answers with an error of its own");
            }
            return token(OIDCTokenResponseParser.parse(answer));
        } catch (IOException failure) {
            throw new OpenIdException(Trouble.AWAY, "its token endpoint does not answer", failure);
        } catch (ParseException malformed) {
            throw new OpenIdException(Trouble.REFUSED, "its token endpoint's answer is not as it must be", malformed);
        } catch (JOSEException failure) {
            throw new OpenIdException(Trouble.REFUSED, "our key cannot sign", failure);
        }
    }

    private static JWT token(TokenResponse answer) throws OpenIdException {
        if (!answer.indicatesSuccess()) {
            throw new OpenIdException(
                    Trouble.REFUSED,
                    "its token endpoint refused: "
                            + ErrorCode.known(answer.toErrorResponse().getErrorObject()));
        }
        if (answer.toSuccessResponse() instanceof OIDCTokenResponse tokens
                && tokens.getOIDCTokens().getIDToken() != null) {
            return tokens.getOIDCTokens().getIDToken();
        }
        throw new OpenIdException(Trouble.REFUSED, "its token endpoint gave no ID token");
    }

    private void note(OpenIdException failure) {
        watch.failed(failure);
        if (failure.trouble().isForStaff()) {
            LOG.warn("Sign-in of {} with {}: {}", registration.whom(), name(), failure.why());
        }
    }

    private static List<LangTag> locales(String language) {
        try {
            return List.of(LangTag.parse(language));
        } catch (LangTagException notOne) {
            return List.of();
        }
    }
}
