package scot.tolbooth.inventory.circuit;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import scot.tolbooth.inventory.audit.AuditTrail;
import scot.tolbooth.inventory.audit.Change;
import scot.tolbooth.inventory.audit.SaveOutcome;
import scot.tolbooth.inventory.audit.StaleVersionException;
import scot.tolbooth.inventory.site.SiteCode;

/** All circuits. Every change is audited in its own transaction. */
public class Circuits {

    private final JdbcCircuits store;
    private final AuditTrail audit;
    private final TransactionTemplate transactions;

    public Circuits(JdbcClient jdbc, AuditTrail audit, TransactionTemplate transactions) {
        this.store = new JdbcCircuits(jdbc);
        this.audit = audit;
        this.transactions = transactions;
    }

    /** Every circuit, by reference; those that have ceased too. */
    public List<Circuit> all() {
        return store.all();
    }

    /** The circuits of one site, by reference. */
    public List<Circuit> at(SiteCode site) {
        return store.at(site);
    }

    /** The circuits of some sites, by reference. */
    public List<Circuit> at(Collection<SiteCode> sites) {
        return store.at(sites);
    }

    public Optional<Circuit> find(CircuitReference reference) {
        return store.find(reference);
    }

    /**
     * Creates the circuit, or replaces it whatever its version was.
     *
     * @throws org.springframework.dao.DataIntegrityViolationException if its site or router does not exist
     */
    public SaveOutcome save(Circuit circuit, Change change) {
        return transactions.execute(status -> store.findForUpdate(circuit.reference())
                .map(before -> replace(before, circuit, change))
                .orElseGet(() -> create(circuit, change)));
    }

    /**
     * Replaces the circuit as it was read.
     *
     * @throws StaleVersionException if it was changed or removed since
     */
    public SaveOutcome replace(Circuit circuit, Change change) {
        return transactions.execute(status -> {
            Circuit before = store.findForUpdate(circuit.reference())
                    .filter(stored -> stored.version() == circuit.version())
                    .orElseThrow(() -> new StaleVersionException(subject(circuit.reference()), circuit.version()));
            return replace(before, circuit, change);
        });
    }

    /** Removes a circuit that was entered by mistake, and says whether there was one; one that ends has ceased. */
    public boolean remove(CircuitReference reference, Change change) {
        return Boolean.TRUE.equals(transactions.execute(status -> store.findForUpdate(reference)
                .map(before -> {
                    store.delete(reference);
                    audit.record(change, subject(reference), values(before), null);
                    return true;
                })
                .orElse(false)));
    }

    private SaveOutcome create(Circuit circuit, Change change) {
        store.insert(circuit.withVersion(1));
        audit.record(change, subject(circuit.reference()), null, values(circuit));
        return SaveOutcome.CREATED;
    }

    private SaveOutcome replace(Circuit before, Circuit after, Change change) {
        Circuit next = after.withVersion(before.version() + 1);
        if (next.withVersion(before.version()).equals(before)) {
            return SaveOutcome.UNCHANGED;
        }
        store.update(next);
        audit.record(change, subject(next.reference()), values(before), values(next));
        return SaveOutcome.UPDATED;
    }

    private static String subject(CircuitReference reference) {
        return "circuit " + reference;
    }

    static Map<String, String> values(Circuit circuit) {
        CircuitDates dates = circuit.dates();
        Map<String, String> values = new LinkedHashMap<>();
        put(values, "site", circuit.site());
        put(values, "supplier", circuit.supplier());
        put(values, "technology", circuit.technology());
        put(
                values,
                "breakout",
                circuit.breakout() == null ? null : circuit.breakout().word());
        put(values, "download_mbps", circuit.download());
        put(values, "upload_mbps", circuit.upload());
        put(values, "ordered", dates.ordered());
        put(values, "promised", dates.promised());
        put(values, "installed", dates.installed());
        put(values, "accepted", dates.accepted());
        put(values, "contract_end", dates.contractEnd());
        put(values, "ceased", dates.ceased());
        put(values, "router", circuit.router());
        put(values, "interface", circuit.interfaceName());
        put(values, "note", circuit.note());
        return values;
    }

    private static void put(Map<String, String> values, String name, @Nullable Object value) {
        if (value != null) {
            values.put(name, value.toString());
        }
    }
}
