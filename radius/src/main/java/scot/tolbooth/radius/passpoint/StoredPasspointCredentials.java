package scot.tolbooth.radius.passpoint;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import scot.tolbooth.inventory.secret.SecretBox;
import scot.tolbooth.radius.grant.CredentialGenerator;
import scot.tolbooth.radius.grant.Grant;
import scot.tolbooth.radius.registrant.DeviceName;
import scot.tolbooth.radius.registrant.PersonalTrace;

/** Credentials in the database, sealed with a key that the database does not have. */
class StoredPasspointCredentials implements PasspointCredentials, PasspointRedemption, PersonalTrace {

    private static final String FINGERPRINT = "passpoint-collect";
    private static final Duration TO_COLLECT = Duration.ofMinutes(15);
    private static final int KEY_BYTES = 16;

    private final JdbcPasspointCredentials store;
    private final SecretBox secrets;
    private final SecureRandom random;
    private final CredentialGenerator generator;
    private final Clock clock;

    StoredPasspointCredentials(JdbcClient jdbc, SecretBox secrets, SecureRandom random, Clock clock) {
        this.store = new JdbcPasspointCredentials(jdbc);
        this.secrets = secrets;
        this.random = random;
        this.generator = new CredentialGenerator(random);
        this.clock = clock;
    }

    @Override
    public Optional<String> issue(UUID registrant, String name, Duration lifetime) {
        String called = new DeviceName(name).value();
        Instant now = clock.instant();
        if (store.of(registrant, now).size() >= MOST) {
            return Optional.empty();
        }
        byte[] key = new byte[KEY_BYTES];
        random.nextBytes(key);
        String shown = HexFormat.of().formatHex(key);
        String username = generator.username();
        store.insert(
                registrant,
                new PasspointCredential(username, called, now, now.plus(lifetime)),
                secrets.seal(generator.password(), purpose(username)),
                secrets.fingerprint(shown, FINGERPRINT),
                now.plus(TO_COLLECT));
        return Optional.of(shown);
    }

    @Override
    public Optional<CollectedCredential> collect(String key) {
        return store.collect(secrets.fingerprint(key, FINGERPRINT), clock.instant())
                .map(this::opened);
    }

    @Override
    public Map<String, Grant> find(Collection<String> usernames) {
        Map<String, Grant> found = new HashMap<>();
        if (!usernames.isEmpty()) {
            Map<String, Grant> sealed = store.find(usernames.stream()
                    .map(StoredPasspointCredentials::local)
                    .distinct()
                    .toList());
            usernames.forEach(asked ->
                    Optional.ofNullable(sealed.get(local(asked))).ifPresent(grant -> found.put(asked, opened(grant))));
        }
        return found;
    }

    @Override
    public List<PasspointCredential> of(UUID registrant) {
        return store.of(registrant, clock.instant());
    }

    @Override
    public boolean revoke(UUID registrant, String username) {
        return store.delete(registrant, username);
    }

    @Override
    public String name() {
        return "encrypted Wi-Fi";
    }

    @Override
    public Object export(UUID registrant) {
        return store.of(registrant, Instant.EPOCH).stream()
                .map(StoredPasspointCredentials::export)
                .toList();
    }

    @Override
    public void forget(UUID registrant) {
        store.deleteOf(registrant);
    }

    @Override
    public void termsWithdrawn(UUID registrant) {
        forget(registrant);
    }

    int purge() {
        return store.deleteExpiredBefore(clock.instant());
    }

    private static String local(String username) {
        int realm = username.indexOf('@');
        return realm < 0 ? username : username.substring(0, realm);
    }

    private Grant opened(Grant sealed) {
        String password = Objects.requireNonNull(sealed.password());
        return sealed.opened(secrets.open(password, purpose(sealed.username())));
    }

    private CollectedCredential opened(CollectedCredential sealed) {
        return new CollectedCredential(
                sealed.username(),
                secrets.open(sealed.password(), purpose(sealed.username())),
                sealed.issued(),
                sealed.expires());
    }

    private static Map<String, Object> export(PasspointCredential credential) {
        Map<String, Object> export = new LinkedHashMap<>();
        export.put("name", credential.name());
        export.put("issued", credential.issued().toString());
        export.put("expires", credential.expires().toString());
        return export;
    }

    private static String purpose(String username) {
        return "passpoint:" + username;
    }
}
