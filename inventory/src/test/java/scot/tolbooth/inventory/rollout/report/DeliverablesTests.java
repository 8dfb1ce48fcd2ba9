package scot.tolbooth.inventory.rollout.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Clock;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import scot.tolbooth.inventory.audit.AuditEntry;
import scot.tolbooth.inventory.audit.AuditTrail;
import scot.tolbooth.inventory.audit.Change;
import scot.tolbooth.inventory.audit.SaveOutcome;
import scot.tolbooth.inventory.audit.StaleVersionException;
import scot.tolbooth.inventory.database.ScratchDatabase;

class DeliverablesTests {

    private static final LocalDate START = LocalDate.of(2023, 4, 1);

    private final ScratchDatabase database = ScratchDatabase.with("inventory");
    private final AuditTrail audit = new AuditTrail(database.jdbc(), Clock.systemUTC());
    private final Deliverables deliverables = new Deliverables(database.jdbc(), audit, database.transactions());

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void aDeliverableIsFoundAgainAsItWasAndAudited() {
        Deliverable added = deliverables.add(details("Public Wi-Fi"), Change.by("ann"));

        assertThat(deliverables.find(added.id())).contains(added);
        assertThat(audit.of("deliverable " + added.id(), 1))
                .extracting(AuditEntry::by)
                .containsExactly("ann");
    }

    @Test
    void whatSomebodyElseChangedMeanwhileIsNotOverwritten() {
        Deliverable read = deliverables.add(details("Public Wi-Fi"), Change.by("ann"));
        Deliverable renamed = new Deliverable(read.id(), details("Public Wi-Fi and WAN"), read.version());

        assertThat(deliverables.replace(renamed, Change.by("ben"))).isEqualTo(SaveOutcome.UPDATED);
        assertThatExceptionOfType(StaleVersionException.class)
                .isThrownBy(() -> deliverables.replace(renamed, Change.by("ann")));
    }

    @Test
    void aThemeHasNoTitleTwice() {
        deliverables.add(details("Public Wi-Fi"), Change.by("ann"));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> deliverables.add(details("Public Wi-Fi"), Change.by("ann")))
                .withMessageContaining("title must differ");
    }

    @Test
    void theEndComesAfterTheStart() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Deliverable.Details("Theme", "Title", null, START, START, null))
                .withMessage("end must be after the start, 2023-04-01");
    }

    private static Deliverable.Details details(String title) {
        return new Deliverable.Details("Digital", title, null, START, START.plusYears(3), null);
    }
}
