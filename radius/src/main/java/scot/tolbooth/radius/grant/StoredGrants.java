package scot.tolbooth.radius.grant;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import scot.tolbooth.inventory.secret.SecretBox;
import scot.tolbooth.radius.registrant.PersonalTrace;

/**
 * Grants in the database. CHAP needs the password itself: it is sealed with a key that the database does not have, and
 * removed at the first use.
 */
class StoredGrants implements Grants, Redemption, PersonalTrace {

    /** A used or expired grant is kept that long, so that its user name can still be told from an unknown one. */
    private static final Duration KEPT = Duration.ofDays(1);

    private final JdbcGrants store;
    private final SecretBox secrets;
    private final CredentialGenerator generator;
    private final Clock clock;

    StoredGrants(JdbcClient jdbc, SecretBox secrets, SecureRandom random, Clock clock) {
        this.store = new JdbcGrants(jdbc);
        this.secrets = secrets;
        this.generator = new CredentialGenerator(random);
        this.clock = clock;
    }

    @Override
    public IssuedGrant mint(GrantRequest request) {
        String username = generator.username();
        String password = generator.password();
        Instant now = clock.instant();
        Instant expires = now.plus(request.lifetime());
        store.insert(
                new Grant(
                        username,
                        secrets.seal(password, purpose(username)),
                        request.registrant(),
                        request.mac(),
                        request.nas(),
                        expires,
                        null),
                now);
        return new IssuedGrant(username, password, expires);
    }

    @Override
    public Optional<Grant> find(String username) {
        return store.find(username).map(this::opened);
    }

    @Override
    public boolean use(Grant grant, Instant now) {
        return store.use(grant.username(), now);
    }

    @Override
    public String name() {
        return "grants";
    }

    @Override
    public Object export(UUID registrant) {
        return store.ofRegistrant(registrant);
    }

    @Override
    public void forget(UUID registrant) {
        store.deleteOf(registrant);
    }

    void purge() {
        store.deleteExpiredBefore(clock.instant().minus(KEPT));
    }

    private Grant opened(Grant sealed) {
        return new Grant(
                sealed.username(),
                open(sealed.password(), sealed.username()),
                sealed.registrant(),
                sealed.mac(),
                sealed.nas(),
                sealed.expires(),
                sealed.usedAt());
    }

    private @Nullable String open(@Nullable String sealed, String username) {
        return sealed == null ? null : secrets.open(sealed, purpose(username));
    }

    private static String purpose(String username) {
        return "grant:" + username;
    }
}
