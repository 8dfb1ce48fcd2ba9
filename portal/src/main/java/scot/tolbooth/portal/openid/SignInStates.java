package scot.tolbooth.portal.openid;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.annotation.Scheduled;
import scot.tolbooth.inventory.secret.SecretBox;
import tools.jackson.databind.json.JsonMapper;

/**
 * The states that go to a provider and come back: sealed, good for 15 minutes and once. They carry all that is to be
 * remembered meanwhile, so that nothing is kept of whoever never comes back, and neither cookies nor the browser need to
 * last.
 */
class SignInStates {

    private static final Duration LIFE = Duration.ofMinutes(15);
    private static final int ID_BYTES = 24;
    private static final int LONGEST = 1_000;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcAnsweredStates store;
    private final SecretBox secrets;
    private final SecureRandom random;
    private final Clock clock;

    SignInStates(JdbcAnsweredStates store, SecretBox secrets, SecureRandom random, Clock clock) {
        this.store = store;
        this.secrets = secrets;
        this.random = random;
        this.clock = clock;
    }

    /**
     * @param id random
     * @param client which of our registrations asked
     * @param issuer of the provider that was asked
     */
    record SignInState(String id, String client, String issuer, Errand errand, Instant expires) {}

    SignInState begin(String client, String issuer, Errand errand) {
        byte[] id = new byte[ID_BYTES];
        random.nextBytes(id);
        return new SignInState(
                Base64.getUrlEncoder().withoutPadding().encodeToString(id),
                client,
                issuer,
                errand,
                clock.instant().plus(LIFE));
    }

    /** As it goes into an address. */
    String seal(SignInState state) {
        return secrets.seal(JSON.writeValueAsString(state), purpose(state.client()))
                .replace('+', '-')
                .replace('/', '_');
    }

    /** What was sealed for the client, if it still holds; it does so for one asker only. */
    Optional<SignInState> redeem(String client, @Nullable String sealed) {
        return open(client, sealed)
                .filter(state -> state.expires().isAfter(clock.instant()))
                .filter(state -> store.answer(digest(state.id(), "answered"), state.expires()));
    }

    /** What proves to the provider that whoever redeems the code asked for it (PKCE, RFC 7636): 43 characters. */
    String codeVerifier(SignInState state) {
        return digest(state.id(), "code-verifier");
    }

    /** What ties the ID token to this request. */
    String nonce(SignInState state) {
        return digest(state.id(), "nonce");
    }

    @Scheduled(initialDelayString = "PT13M", fixedDelayString = "PT1H")
    void forget() {
        store.deleteExpiredBefore(clock.instant());
    }

    private Optional<SignInState> open(String client, @Nullable String sealed) {
        if (sealed == null || sealed.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            String plain = secrets.open(sealed.replace('-', '+').replace('_', '/'), purpose(client));
            return Optional.of(JSON.readValue(plain, SignInState.class));
        } catch (IllegalArgumentException | IllegalStateException notOurs) {
            return Optional.empty();
        }
    }

    private String digest(String id, String what) {
        return secrets.fingerprint(id, "portal.openid." + what);
    }

    private static String purpose(String client) {
        return "portal.openid.state:" + client;
    }
}
