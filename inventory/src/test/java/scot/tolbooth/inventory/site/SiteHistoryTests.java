package scot.tolbooth.inventory.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Clock;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import scot.tolbooth.inventory.audit.AuditEntry;
import scot.tolbooth.inventory.audit.AuditTrail;
import scot.tolbooth.inventory.audit.Change;
import scot.tolbooth.inventory.audit.UndoOutcome;
import scot.tolbooth.inventory.audit.UndoOutcome.ChangedSince;
import scot.tolbooth.inventory.audit.UndoOutcome.Impossible;
import scot.tolbooth.inventory.audit.UndoOutcome.NothingToDo;
import scot.tolbooth.inventory.audit.UndoOutcome.PutBack;
import scot.tolbooth.inventory.audit.ValueChange;
import scot.tolbooth.inventory.database.ScratchDatabase;

class SiteHistoryTests {

    private static final SiteCode CODE = new SiteCode("LIB-007");
    private static final Change ANN = Change.by("ann");
    private static final Change BEN = Change.by("ben");

    private final ScratchDatabase database = ScratchDatabase.with("inventory");
    private final AuditTrail audit = new AuditTrail(database.jdbc(), Clock.systemUTC());
    private final Sites sites = new Sites(database.jdbc(), audit, database.transactions());
    private final SiteHistory history = new SiteHistory(sites, audit, database.transactions());

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void aChangeIsPutBackAsANewChange() {
        sites.save(site("Shotts Library", "Shotts", 55.82), ANN);
        sites.save(site("Shotts Hub", null, 55.9), BEN);

        assertThat(undoLatest(false)).isInstanceOf(PutBack.class);

        assertThat(sites.find(CODE))
                .contains(site("Shotts Library", "Shotts", 55.82).withVersion(3));
        AuditEntry latest = history.of(CODE, 1).get(0);
        assertThat(latest.by()).isEqualTo("cat");
        assertThat(latest.why()).startsWith("put back what was before change ");
        assertThat(latest.changes()).contains(new ValueChange("name", "Shotts Hub", "Shotts Library"));
    }

    @Test
    void onlyTheFieldsOfThatChangeArePutBack() {
        sites.save(site("Shotts Library", "Shotts", 55.82), ANN);
        sites.save(site("Shotts Hub", "Shotts", 55.82), BEN);
        long renaming = latest().id();
        sites.save(site("Shotts Hub", "Motherwell", 55.82), ANN);

        assertThat(history.undo(CODE, renaming, false, Change.by("cat"))).isInstanceOf(PutBack.class);

        assertThat(sites.find(CODE))
                .contains(site("Shotts Library", "Motherwell", 55.82).withVersion(4));
    }

    @Test
    void whatWasChangedAgainSinceIsPutBackOnlyOnConfirmation() {
        sites.save(site("Shotts Library", null, 55.82), ANN);
        sites.save(site("Shotts Hub", null, 55.82), BEN);
        long renaming = latest().id();
        sites.save(site("Shotts Centre", null, 55.82), ANN);

        assertThat(history.undo(CODE, renaming, false, Change.by("cat")))
                .isEqualTo(new ChangedSince("name has been changed since, last by ann"));
        assertThat(sites.find(CODE).orElseThrow().name()).isEqualTo("Shotts Centre");

        assertThat(history.undo(CODE, renaming, true, Change.by("cat"))).isInstanceOf(PutBack.class);
        assertThat(sites.find(CODE).orElseThrow().name()).isEqualTo("Shotts Library");
    }

    @Test
    void puttingBackTwiceDoesNothing() {
        sites.save(site("Shotts Library", null, 55.82), ANN);
        sites.save(site("Shotts Hub", null, 55.82), BEN);
        long renaming = latest().id();
        history.undo(CODE, renaming, false, ANN);

        assertThat(history.undo(CODE, renaming, true, ANN)).isInstanceOf(NothingToDo.class);
        assertThat(sites.find(CODE).orElseThrow().version()).isEqualTo(3);
    }

    @Test
    void aCreationCannotBePutBack() {
        sites.save(site("Shotts Library", null, 55.82), ANN);

        assertThat(undoLatest(true)).isInstanceOf(Impossible.class);
    }

    @Test
    void anArchivedSiteComesBackByUndo() {
        sites.save(site("Shotts Library", null, 55.82), ANN);
        sites.archive(CODE, BEN);

        assertThat(undoLatest(false)).isInstanceOf(PutBack.class);
        assertThat(sites.all()).hasSize(1);
    }

    @Test
    void theChangeOfAnotherSiteIsNotFound() {
        SampleSites.store(database, audit, "LIB-008");
        long other = audit.of("site LIB-008", 1).get(0).id();
        sites.save(site("Shotts Library", null, 55.82), ANN);

        assertThatExceptionOfType(NoSuchElementException.class).isThrownBy(() -> history.undo(CODE, other, true, ANN));
        assertThatExceptionOfType(NoSuchElementException.class).isThrownBy(() -> history.undo(CODE, 999, true, ANN));
    }

    @Test
    void theHistoryHoldsWhateverNamesTheSite() {
        SampleSites.store(database, audit, "LIB-007", "LIB-008");
        audit.record(ANN, "device a", null, Map.of("site", "LIB-007"));
        audit.record(ANN, "device b", null, Map.of("site", "LIB-008"));
        audit.record(ANN, "device a", Map.of("site", "LIB-007"), Map.of("site", "LIB-008"));
        audit.record(ANN, "rollout LIB-007", null, Map.of("milestone", "identified"));

        assertThat(history.of(CODE, 10))
                .extracting(AuditEntry::subject)
                .containsExactly("rollout LIB-007", "device a", "device a", "site LIB-007");
        assertThat(history.of(CODE, 2)).hasSize(2);
    }

    @Test
    void undoingEveryChangeFromTheLastToTheFirstLeadsBackToTheBeginning() {
        Random random = new Random(20261121);
        Site first = site("Beginning", null, 55.8);
        sites.save(first, ANN);
        long creation = latest().id();
        for (int step = 0; step < 60; step++) {
            String town = random.nextBoolean() ? null : "Town " + random.nextInt(3);
            sites.save(site("Name " + random.nextInt(4), town, 55 + random.nextInt(9) / 7.0), BEN);
        }
        for (AuditEntry entry : audit.of("site LIB-007", 100)) {
            if (entry.id() > creation) {
                assertThat(history.undo(CODE, entry.id(), false, ANN)).isInstanceOf(PutBack.class);
            }
        }

        Site now = sites.find(CODE).orElseThrow();
        assertThat(now.withVersion(0)).isEqualTo(first);
    }

    private UndoOutcome undoLatest(boolean confirmed) {
        return history.undo(CODE, latest().id(), confirmed, Change.by("cat"));
    }

    private AuditEntry latest() {
        return audit.of("site LIB-007", 1).get(0);
    }

    private static Site site(String name, @Nullable String town, double latitude) {
        return new Site(
                CODE,
                name,
                SiteKind.LIBRARY,
                town,
                null,
                null,
                null,
                new Position(latitude, -3.8),
                true,
                null,
                null,
                null,
                0);
    }
}
