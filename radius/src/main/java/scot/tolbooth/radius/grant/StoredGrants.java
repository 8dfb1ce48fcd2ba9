package scot.tolbooth.radius.grant;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import scot.tolbooth.inventory.secret.SecretBox;
import scot.tolbooth.radius.nas.MacAddress;
import scot.tolbooth.radius.registrant.PersonalTrace;

/**
 * Grants in the database. CHAP needs the password itself: it is sealed with a key that the database does not have, and
 * removed once it is used up. The alternative, a hash, would leave PAP only.
 */
class StoredGrants implements Grants, Redemption, StandingGrants, PersonalTrace {

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
        store.insert(username, secrets.seal(password, purpose(username)), request, now);
        return new IssuedGrant(username, password, now.plus(request.lifetime()));
    }

    @Override
    public int revoke(UUID registrant) {
        return store.revoke(registrant, clock.instant());
    }

    @Override
    public Map<String, Grant> find(Collection<String> usernames) {
        return usernames.isEmpty()
                ? Map.of()
                : store.find(usernames).stream().map(this::opened).collect(Collectors.toMap(Grant::username, it -> it));
    }

    @Override
    public Map<MacAddress, Grant> findUsable(Collection<MacAddress> devices) {
        Map<MacAddress, Grant> latest = new HashMap<>();
        if (!devices.isEmpty()) {
            store.findUsable(devices, clock.instant())
                    .forEach(grant -> latest.put(grant.bounds().mac(), opened(grant)));
        }
        return latest;
    }

    @Override
    public List<Sealed> latestUsable(int most) {
        return store.latestUsable(clock.instant(), most).stream()
                .<Sealed>map(Standing::new)
                .toList();
    }

    private final class Standing implements Sealed {

        private final Grant sealed;

        Standing(Grant sealed) {
            this.sealed = sealed;
        }

        @Override
        public String username() {
            return sealed.username();
        }

        @Override
        public @Nullable MacAddress mac() {
            return sealed.bounds().mac();
        }

        @Override
        public Grant open() {
            return opened(sealed);
        }
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

    @Override
    public void termsWithdrawn(UUID registrant) {
        revoke(registrant);
    }

    void purge() {
        store.deleteExpiredBefore(clock.instant().minus(KEPT));
    }

    private Grant opened(Grant sealed) {
        return sealed.opened(open(sealed.password(), sealed.username()));
    }

    private @Nullable String open(@Nullable String sealed, String username) {
        return sealed == null ? null : secrets.open(sealed, purpose(username));
    }

    static String purpose(String username) {
        return "grant:" + username;
    }
}
