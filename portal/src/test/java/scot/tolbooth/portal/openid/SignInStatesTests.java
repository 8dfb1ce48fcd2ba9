package scot.tolbooth.portal.openid;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import scot.tolbooth.inventory.database.ScratchDatabase;
import scot.tolbooth.inventory.secret.SecretBox;
import scot.tolbooth.portal.openid.SignInStates.SignInState;

class SignInStatesTests {

    private static final ScratchDatabase DATABASE = ScratchDatabase.with("inventory", "radius", "portal");
    private static final Instant NOW = Instant.parse("2026-11-28T12:00:00Z");
    private static final Errand ERRAND = new Errand("sign-in", "", "gd");

    private final SignInStates states = at(NOW);

    @AfterAll
    static void drop() {
        DATABASE.close();
    }

    @Test
    void whatWasSealedComesBackOnce() {
        SignInState state = states.begin("residents", "https://issuer.example.test", ERRAND);
        String sealed = states.seal(state);

        assertThat(sealed).matches("[A-Za-z0-9:=_-]+").doesNotContain("sign-in", "issuer");
        assertThat(states.redeem("residents", sealed)).contains(state);
        assertThat(states.redeem("residents", sealed)).as("again").isEmpty();
    }

    @Test
    void itHoldsForAQuarterOfAnHour() {
        String sealed = states.seal(states.begin("residents", "https://issuer.example.test", ERRAND));

        assertThat(at(NOW.plus(Duration.ofMinutes(16))).redeem("residents", sealed))
                .isEmpty();
        assertThat(at(NOW.plus(Duration.ofMinutes(14))).redeem("residents", sealed))
                .as("which used nothing up")
                .isPresent();
    }

    @Test
    void itIsGoodForWhomItWasMadeOnly() {
        String sealed = states.seal(states.begin("residents", "https://issuer.example.test", ERRAND));

        assertThat(states.redeem("staff", sealed)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "v1:",
                "v1:AAAA",
                "v1:!!",
                "nonsense",
                "v1:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"
            })
    void whatIsNotOursIsNothing(String sealed) {
        assertThat(states.redeem("residents", sealed)).isEmpty();
    }

    @Test
    void noneOrALongOneIsNothing() {
        assertThat(states.redeem("residents", null)).isEmpty();
        assertThat(states.redeem("residents", "v1:" + "A".repeat(100_000))).isEmpty();
    }

    @Test
    void anAlteredOneIsNothing() {
        String sealed = states.seal(states.begin("residents", "https://issuer.example.test", ERRAND));
        char last = sealed.charAt(20);

        assertThat(states.redeem(
                        "residents", sealed.substring(0, 20) + (last == 'A' ? 'B' : 'A') + sealed.substring(21)))
                .isEmpty();
    }

    /** RFC 7636 section 4.1, and no two requests share what protects them. */
    @Test
    void verifierAndNonceAreOfOneRequest() {
        SignInState one = states.begin("residents", "https://issuer.example.test", ERRAND);
        SignInState other = states.begin("residents", "https://issuer.example.test", ERRAND);

        assertThat(states.codeVerifier(one)).matches("[A-Za-z0-9_-]{43}").isNotEqualTo(states.codeVerifier(other));
        assertThat(states.nonce(one)).isNotEqualTo(states.nonce(other)).isNotEqualTo(states.codeVerifier(one));
    }

    @Test
    void whatWasAnsweredIsForgottenWhenItWouldNotHoldAnyMore() {
        String sealed = states.seal(states.begin("residents", "https://issuer.example.test", ERRAND));
        states.redeem("residents", sealed);

        at(NOW.plus(Duration.ofDays(1))).forget();

        assertThat(DATABASE.jdbc()
                        .sql("SELECT count(*) FROM portal.openid_state")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    private static SignInStates at(Instant now) {
        SecureRandom random = new SecureRandom();
        return new SignInStates(
                new JdbcAnsweredStates(DATABASE.jdbc()),
                new SecretBox(new byte[32], random),
                random,
                Clock.fixed(now, ZoneOffset.UTC));
    }
}
