package scot.tolbooth.radius.nas;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import scot.tolbooth.inventory.audit.AuditTrail;
import scot.tolbooth.inventory.audit.Change;

/** Names of certificates in the database; a change of one is a change of its NAS client, and effective at once. */
final class StoredNasCertificates implements NasCertificates {

    private final JdbcNasCertificates store;
    private final JdbcNasClients clients;
    private final StoredNasClients snapshot;
    private final AuditTrail audit;
    private final TransactionTemplate transactions;

    StoredNasCertificates(
            JdbcClient jdbc, StoredNasClients snapshot, AuditTrail audit, TransactionTemplate transactions) {
        this.store = new JdbcNasCertificates(jdbc);
        this.clients = new JdbcNasClients(jdbc);
        this.snapshot = snapshot;
        this.audit = audit;
        this.transactions = transactions;
    }

    @Override
    public Optional<CertificateName> of(NasName name) {
        return store.of(name);
    }

    @Override
    public Map<CertificateName, NasName> all() {
        return store.all();
    }

    @Override
    public void put(NasName name, CertificateName certificate, Change change) {
        store.holder(certificate).filter(holder -> !holder.equals(name)).ifPresent(other -> {
            throw new IllegalArgumentException("certificate must be of one NAS client only; it is that of " + other);
        });
        Optional<CertificateName> before = store.of(name);
        if (before.filter(certificate::equals).isEmpty()) {
            transactions.executeWithoutResult(status -> {
                store.put(name, certificate);
                changed(name, before.orElse(null), certificate, change);
            });
            snapshot.refreshRegularly();
        }
    }

    @Override
    public boolean remove(NasName name, Change change) {
        Optional<CertificateName> before = store.of(name);
        before.ifPresent(certificate -> {
            transactions.executeWithoutResult(status -> {
                store.remove(name);
                changed(name, certificate, null, change);
            });
            snapshot.refreshRegularly();
        });
        return before.isPresent();
    }

    private void changed(
            NasName name, @Nullable CertificateName before, @Nullable CertificateName after, Change change) {
        clients.advanceStamp();
        audit.record(change, "nas-client " + name, values(before), values(after));
    }

    private static @Nullable Map<String, String> values(@Nullable CertificateName certificate) {
        return certificate == null ? null : Map.of("certificate", certificate.value());
    }
}
