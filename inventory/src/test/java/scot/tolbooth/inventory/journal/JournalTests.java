package scot.tolbooth.inventory.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataAccessException;
import scot.tolbooth.inventory.audit.AuditTrail;
import scot.tolbooth.inventory.audit.Change;
import scot.tolbooth.inventory.database.ScratchDatabase;
import scot.tolbooth.inventory.site.SampleSites;
import scot.tolbooth.inventory.site.SiteCode;

class JournalTests {

    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");
    private static final SiteCode LIBRARY = new SiteCode("LIB-007");

    private final ScratchDatabase database = ScratchDatabase.with("inventory");
    private final Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
    private final AuditTrail audit = new AuditTrail(database.jdbc(), clock);
    private final Journal journal = new Journal(database.jdbc(), audit, database.transactions(), clock);

    @BeforeEach
    void site() {
        SampleSites.store(database, audit, "LIB-007");
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void theLatestNoteStandsFirst() {
        JournalEntry first = journal.add(LIBRARY, Severity.INFO, " Met the caretaker ", Change.by("ann"));
        JournalEntry second = journal.add(LIBRARY, Severity.DANGER, "Roof leaks over the riser", Change.by("ben"));

        assertThat(journal.of(LIBRARY)).containsExactly(second, first);
        assertThat(first).isEqualTo(new JournalEntry(1, LIBRARY, Severity.INFO, "Met the caretaker", "ann", NOW));
        assertThat(audit.of("journal entry 1", 1).get(0).by()).isEqualTo("ann");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE inventory.journal_entry SET text = 'nothing happened'",
                "DELETE FROM inventory.journal_entry"
            })
    void whatWasWrittenStaysEvenAgainstTheDatabase(String tampering) {
        JournalEntry entry = journal.add(LIBRARY, Severity.WARNING, "Key was refused", Change.by("ann"));

        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> database.jdbc().sql(tampering).update())
                .withMessageContaining("journal entries are kept as they were written");
        assertThat(journal.of(LIBRARY)).containsExactly(entry);
    }

    @Test
    void anEmptyOrEndlessNoteIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> journal.add(LIBRARY, Severity.INFO, "  ", Change.by("ann")));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> journal.add(LIBRARY, Severity.INFO, "x".repeat(4001), Change.by("ann")))
                .withMessage("text must be 1 to 4000 characters");
        assertThat(journal.of(LIBRARY)).isEmpty();
    }
}
