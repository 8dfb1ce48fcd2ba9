package scot.tolbooth.inventory.journal;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import scot.tolbooth.inventory.audit.AuditTrail;
import scot.tolbooth.inventory.audit.Change;
import scot.tolbooth.inventory.site.SiteCode;

/** The notes about every site. They are only ever added to. */
public class Journal {

    private final JdbcJournalEntries store;
    private final AuditTrail audit;
    private final TransactionTemplate transactions;
    private final Clock clock;

    public Journal(JdbcClient jdbc, AuditTrail audit, TransactionTemplate transactions, Clock clock) {
        this.store = new JdbcJournalEntries(jdbc);
        this.audit = audit;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * Writes a note in the name of whoever makes the change.
     *
     * @throws IllegalArgumentException if the text is empty or too long
     * @throws org.springframework.dao.DataIntegrityViolationException if the site does not exist
     */
    public JournalEntry add(SiteCode site, Severity severity, String text, Change change) {
        return Objects.requireNonNull(transactions.execute(status -> {
            JournalEntry entry = new JournalEntry(
                    store.nextId(),
                    site,
                    severity,
                    text,
                    change.by(),
                    clock.instant().truncatedTo(ChronoUnit.MICROS));
            store.insert(entry);
            audit.record(change, "journal entry " + entry.id(), null, values(entry));
            return entry;
        }));
    }

    /** The notes about one site, newest first. */
    public List<JournalEntry> of(SiteCode site) {
        return store.of(site);
    }

    private static Map<String, String> values(JournalEntry entry) {
        return Map.of(
                "site", entry.site().value(),
                "severity", entry.severity().word(),
                "text", entry.text());
    }
}
