package scot.tolbooth.radius.nas;

import java.net.InetAddress;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;
import scot.tolbooth.inventory.audit.AuditTrail;
import scot.tolbooth.inventory.audit.Change;
import scot.tolbooth.inventory.audit.SaveOutcome;
import scot.tolbooth.inventory.audit.StaleVersionException;
import scot.tolbooth.inventory.secret.SecretBox;
import scot.tolbooth.radius.QuietLog;
import scot.tolbooth.radius.nas.JdbcNasClients.Previous;
import scot.tolbooth.radius.nas.JdbcNasClients.Stored;

/** NAS clients in the database, and a snapshot of them in memory for every packet. */
class StoredNasClients implements NasClients, NasDirectory, CoaSecrets, SecretRotation {

    private static final Logger LOG = LoggerFactory.getLogger(StoredNasClients.class);

    private final JdbcNasClients store;
    private final JdbcTestNases tests;
    private final SecretBox secrets;
    private final AuditTrail audit;
    private final TransactionTemplate transactions;
    private final JdbcNasCertificates certificates;
    private final Clock clock;
    private final QuietLog quietLog = new QuietLog(Duration.ofMinutes(1));
    private volatile NasSnapshot snapshot = new NasSnapshot(List.of(), Map.of());
    private volatile long snapshotStamp = -1;

    StoredNasClients(
            JdbcClient jdbc, SecretBox secrets, AuditTrail audit, TransactionTemplate transactions, Clock clock) {
        this.store = new JdbcNasClients(jdbc);
        this.tests = new JdbcTestNases(jdbc);
        this.secrets = secrets;
        this.audit = audit;
        this.transactions = transactions;
        this.certificates = new JdbcNasCertificates(jdbc);
        this.clock = clock;
    }

    @Override
    public List<NasClient> all() {
        return store.all().stream().map(Stored::client).toList();
    }

    @Override
    public Optional<NasClient> find(NasName name) {
        return store.find(name).map(Stored::client);
    }

    @Override
    public Optional<KnownNas> find(InetAddress source) {
        return snapshot.find(source);
    }

    @Override
    public Optional<String> secret(NasName name) {
        return store.find(name).map(stored -> secrets.open(stored.sealedSecret(), purpose(name)));
    }

    @Override
    public List<SharedSecret> coaSecrets(NasName name) {
        return store.find(name)
                .map(stored -> stored.sealedCoaSecret() == null
                        ? known(stored).secrets(clock.instant())
                        : List.of(opened(stored.sealedCoaSecret(), name)))
                .orElse(List.of());
    }

    @Override
    public Optional<KnownNas> find(X509Certificate certificate) {
        return snapshot.find(certificate);
    }

    @Override
    public boolean rotate(NasName name, String secret, Instant oldUntil, Change change) {
        if (!oldUntil.isAfter(clock.instant())) {
            throw new IllegalArgumentException("old_valid_until must be in the future");
        }
        return changing(() -> store.findForUpdate(name)
                .map(before -> {
                    if (!differs(before.sealedSecret(), secret, name)) {
                        throw new IllegalArgumentException("secret must be another than the present one");
                    }
                    store.rotate(name, seal(name, secret), oldUntil);
                    store.advanceStamp();
                    audit.record(
                            change,
                            subject(name),
                            null,
                            Map.of("secret", "changed", "old_valid_until", oldUntil.toString()));
                    return true;
                })
                .orElse(false));
    }

    @Override
    public Optional<Instant> oldSecretUntil(NasName name) {
        return store.find(name)
                .map(Stored::previous)
                .map(Previous::until)
                .filter(until -> until.isAfter(clock.instant()));
    }

    @Override
    public SaveOutcome save(NasClient client, @Nullable String secret, @Nullable String coaSecret, Change change) {
        return changing(() -> store.findForUpdate(client.name())
                .map(before -> update(before, client, secret, coaSecret, change))
                .orElseGet(() -> create(client, secret, coaSecret, change)));
    }

    @Override
    public SaveOutcome replace(NasClient client, @Nullable String secret, @Nullable String coaSecret, Change change) {
        return changing(() -> {
            Stored before = store.findForUpdate(client.name())
                    .filter(stored -> stored.client().version() == client.version())
                    .orElseThrow(() -> new StaleVersionException(subject(client.name()), client.version()));
            return update(before, client, secret, coaSecret, change);
        });
    }

    @Override
    public boolean remove(NasName name, Change change) {
        return changing(() -> store.findForUpdate(name)
                .map(before -> {
                    store.delete(name);
                    store.advanceStamp();
                    audit.record(change, subject(name), values(before.client(), false), null);
                    return true;
                })
                .orElse(false));
    }

    /** Takes up what other processes have changed; without the database the last known ones stay. */
    @Scheduled(fixedDelay = 3_000)
    void refreshRegularly() {
        try {
            refresh();
        } catch (DataAccessException | TransactionException unavailable) {
            quietLog.run(() -> LOG.warn("NAS clients cannot be read again: {}", unavailable.getMessage()));
        }
    }

    void refresh() {
        long stamp = store.stamp();
        if (stamp != snapshotStamp) {
            // Tests come first: where an address is registered as well, the registered NAS has it.
            snapshot = new NasSnapshot(
                    Stream.concat(
                                    tests.all().stream().map(stored -> StoredTestNases.known(stored, secrets)),
                                    store.all().stream().map(this::known))
                            .toList(),
                    certificates.all());
            snapshotStamp = stamp;
        }
    }

    private <T> T changing(Supplier<T> work) {
        T outcome = transactions.execute(status -> work.get());
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new RefreshAfterwards());
        } else {
            refresh();
        }
        return outcome;
    }

    /** Inside a greater transaction the change does not count before that is committed, if it is. */
    private final class RefreshAfterwards implements TransactionSynchronization {

        @Override
        public void afterCompletion(int status) {
            refreshRegularly();
        }
    }

    private SaveOutcome create(NasClient client, @Nullable String secret, @Nullable String coaSecret, Change change) {
        if (secret == null) {
            throw new IllegalArgumentException("secret must be given for a new NAS client");
        }
        requireFreeAddress(client);
        store.insert(new Stored(
                withVersion(client, 1),
                seal(client.name(), secret),
                coaSecret == null ? null : seal(client.name(), coaSecret),
                null));
        store.advanceStamp();
        audit.record(change, subject(client.name()), null, values(client, true));
        return SaveOutcome.CREATED;
    }

    private SaveOutcome update(
            Stored before, NasClient after, @Nullable String secret, @Nullable String coaSecret, Change change) {
        NasName name = after.name();
        boolean newSecret = differs(before.sealedSecret(), secret, name);
        boolean newCoaSecret = differs(before.sealedCoaSecret(), coaSecret, name);
        long version = before.client().version();
        if (!newSecret && !newCoaSecret && withVersion(after, version).equals(before.client())) {
            return SaveOutcome.UNCHANGED;
        }
        requireFreeAddress(after);
        store.update(new Stored(
                withVersion(after, version + 1),
                newSecret && secret != null ? seal(name, secret) : before.sealedSecret(),
                newCoaSecret && coaSecret != null ? seal(name, coaSecret) : before.sealedCoaSecret(),
                before.previous()));
        store.advanceStamp();
        audit.record(change, subject(name), values(before.client(), false), values(after, newSecret || newCoaSecret));
        return SaveOutcome.UPDATED;
    }

    private void requireFreeAddress(NasClient client) {
        store.otherWith(client.address(), client.name()).ifPresent(other -> {
            throw new IllegalArgumentException("address must be of one NAS client only; it is that of " + other);
        });
    }

    private boolean differs(@Nullable String sealed, @Nullable String fresh, NasName name) {
        return fresh != null
                && (sealed == null || !secrets.open(sealed, purpose(name)).equals(fresh));
    }

    private String seal(NasName name, String secret) {
        if (new SharedSecret(secret).isWeak()) {
            LOG.warn("The secret of NAS client {} is short enough to be guessed; use 16 characters or more", name);
        }
        return secrets.seal(secret, purpose(name));
    }

    private KnownNas known(Stored stored) {
        NasName name = stored.client().name();
        Previous previous = stored.previous();
        return new KnownNas(
                stored.client(),
                opened(stored.sealedSecret(), name),
                previous == null ? null : new OldSecret(opened(previous.sealedSecret(), name), previous.until()));
    }

    private SharedSecret opened(String sealed, NasName name) {
        return new SharedSecret(secrets.open(sealed, purpose(name)));
    }

    private static NasClient withVersion(NasClient client, long version) {
        return new NasClient(
                client.name(),
                client.address(),
                client.site(),
                client.vendor(),
                client.coaPort(),
                client.requireMessageAuthenticator(),
                version);
    }

    private static Map<String, Object> values(NasClient client, boolean newSecrets) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("address", client.address().toString());
        if (client.site() != null) {
            values.put("site", client.site().value());
        }
        values.put("vendor", client.vendor().word());
        if (client.coaPort() != null) {
            values.put("coa_port", client.coaPort());
        }
        values.put("require_message_authenticator", client.requireMessageAuthenticator());
        if (newSecrets) {
            values.put("secret", "changed");
        }
        return values;
    }

    private static String subject(NasName name) {
        return "nas-client " + name;
    }

    private static String purpose(NasName name) {
        return "nas-client:" + name;
    }
}
