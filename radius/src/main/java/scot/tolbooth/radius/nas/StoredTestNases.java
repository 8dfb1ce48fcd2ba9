package scot.tolbooth.radius.nas;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.Locale;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import scot.tolbooth.inventory.secret.SecretBox;
import scot.tolbooth.inventory.site.SiteCode;

/** NASes of tests in the database; a new one is known at once here, and within seconds on other nodes. */
class StoredTestNases implements TestNases {

    private static final int SECRET_OCTETS = 24;

    private final JdbcTestNases store;
    private final JdbcNasClients clients;
    private final StoredNasClients snapshot;
    private final SecretBox secrets;
    private final SecureRandom random;
    private final TransactionTemplate transactions;

    StoredTestNases(
            JdbcClient jdbc,
            StoredNasClients snapshot,
            SecretBox secrets,
            SecureRandom random,
            TransactionTemplate transactions) {
        this.store = new JdbcTestNases(jdbc);
        this.clients = new JdbcNasClients(jdbc);
        this.snapshot = snapshot;
        this.secrets = secrets;
        this.random = random;
        this.transactions = transactions;
    }

    @Override
    public KnownNas at(SiteCode site, NasVendor vendor, CidrBlock addresses) {
        return store.find(site, addresses)
                .filter(stored -> stored.vendor().equals(vendor.word()))
                .map(stored -> known(stored, secrets))
                .orElseGet(() -> make(site, vendor, addresses));
    }

    private KnownNas make(SiteCode site, NasVendor vendor, CidrBlock addresses) {
        KnownNas made = Objects.requireNonNull(transactions.execute(status -> {
            // Whoever changes a NAS holds this row: no two sites get one address.
            clients.advanceStamp();
            String address = store.find(site, addresses)
                    .map(JdbcTestNases.Stored::address)
                    .orElseGet(() -> store.nextAddress(addresses));
            byte[] secret = new byte[SECRET_OCTETS];
            random.nextBytes(secret);
            String sealed =
                    secrets.seal(Base64.getUrlEncoder().withoutPadding().encodeToString(secret), purpose(site.value()));
            JdbcTestNases.Stored stored = new JdbcTestNases.Stored(site.value(), address, vendor.word(), sealed);
            store.put(stored);
            return known(stored, secrets);
        }));
        snapshot.refreshRegularly();
        return made;
    }

    static KnownNas known(JdbcTestNases.Stored stored, SecretBox secrets) {
        NasClient client = new NasClient(
                new NasName("walk-up-" + stored.site().toLowerCase(Locale.ROOT)),
                CidrBlock.of(stored.address()),
                new SiteCode(stored.site()),
                NasVendor.of(stored.vendor()),
                null,
                true,
                0);
        return new KnownNas(client, new SharedSecret(secrets.open(stored.secret(), purpose(stored.site()))));
    }

    private static String purpose(String site) {
        return "test-nas:" + site;
    }
}
