package scot.tolbooth.portal.openid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.openid.connect.sdk.Nonce;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import scot.tolbooth.portal.MovableClock;
import scot.tolbooth.portal.openid.SampleProvider.Fault;

class ProviderTests {

    private final MovableClock clock = new MovableClock(Instant.parse("2026-11-28T12:00:00Z"));
    private final SampleProvider sample = new SampleProvider();
    private final Provider provider =
            new Provider(client(URI.create(sample.issuer())), new ProviderHttp(Duration.ofSeconds(20)), clock);

    @AfterEach
    void close() {
        sample.close();
    }

    @Test
    void itIsReadOnceAnHourAndHoldsForADayWhileItIsAway() throws Exception {
        Provider.Known first = provider.known();
        sample.misbehave(Fault.DOWN);

        assertThat(provider.known()).isSameAs(first);
        clock.forward(Duration.ofHours(2));
        assertThat(provider.known()).as("away").isSameAs(first);
        clock.forward(Duration.ofHours(23));
        assertTrouble(Trouble.AWAY);
    }

    @Test
    void whoIsAwayIsNotAskedByEverybodyWhoComes() throws Exception {
        sample.misbehave(Fault.DOWN);
        assertTrouble(Trouble.AWAY);
        sample.misbehave();

        assertTrouble(Trouble.AWAY);
        clock.forward(Duration.ofSeconds(11));
        assertThat(provider.known().metadata().getIssuer().getValue()).isEqualTo(sample.issuer());
    }

    @Test
    void theKeysAreKeptWhenItIsReadAgain() throws Exception {
        Provider.Known first = provider.known();
        clock.forward(Duration.ofHours(2));

        Provider.Known second = provider.known();

        assertThat(second).isNotSameAs(first);
        assertThat(second.keys()).isSameAs(first.keys());
    }

    /** OpenID Connect Discovery 1.0 section 4.3. */
    @Test
    void aConfigurationOfAnotherIssuerIsNotUsed() {
        sample.misbehave(Fault.ANOTHER_CONFIGURATION);

        assertTrouble(Trouble.MIXED_UP);
    }

    @Test
    void noCodeIsEverSentWithoutProtection() {
        sample.misbehave(Fault.INSECURE_CONFIGURATION);

        assertTrouble(Trouble.REFUSED);
    }

    /** Whom nobody can check is not called a forger, however many come. */
    @Test
    void aProviderWhoseKeysCannotBeReadIsAway() throws Exception {
        IdTokens tokens = new IdTokens(client(URI.create(sample.issuer())), clock);
        Provider.Known known = provider.known();
        sample.misbehave(Fault.DOWN);
        SignedJWT token = new SignedJWT(new JWSHeader(JWSAlgorithm.RS256), new JWTClaimsSet.Builder().build());
        token.sign(new RSASSASigner(new RSAKeyGenerator(2048).generate()));

        for (int visitor = 0; visitor < 4; visitor++) {
            assertTrouble(Trouble.AWAY, () -> tokens.check(token, known, new Nonce()));
        }
    }

    private void assertTrouble(Trouble trouble) {
        assertTrouble(trouble, provider::known);
    }

    private static void assertTrouble(Trouble trouble, ThrowingCallable attempt) {
        assertThatThrownBy(attempt)
                .isInstanceOfSatisfying(
                        OpenIdException.class,
                        failure -> assertThat(failure.trouble()).isEqualTo(trouble));
    }

    private static OpenIdSettings.Client client(URI issuer) {
        return new OpenIdSettings.Client(
                issuer,
                null,
                SampleProvider.CLIENT,
                "ScotAccount",
                List.of("openid"),
                new OpenIdSettings.Client.Key(Path.of("none.p12"), "secret", null),
                Duration.ofSeconds(60));
    }
}
