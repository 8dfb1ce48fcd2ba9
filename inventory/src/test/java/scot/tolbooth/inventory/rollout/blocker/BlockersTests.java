package scot.tolbooth.inventory.rollout.blocker;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import scot.tolbooth.inventory.audit.AuditTrail;
import scot.tolbooth.inventory.audit.Change;
import scot.tolbooth.inventory.database.ScratchDatabase;
import scot.tolbooth.inventory.site.Position;
import scot.tolbooth.inventory.site.Site;
import scot.tolbooth.inventory.site.SiteCode;
import scot.tolbooth.inventory.site.SiteKind;
import scot.tolbooth.inventory.site.Sites;

class BlockersTests {

    private static final Change CHANGE = Change.by("test");
    private static final SiteCode SITE = new SiteCode("LIB-007");
    private static final LocalDate START = LocalDate.of(2026, 9, 1);

    private final ScratchDatabase database = ScratchDatabase.with("inventory");
    private final AuditTrail audit = new AuditTrail(database.jdbc(), Clock.systemUTC());
    private final Blockers blockers = new Blockers(database.jdbc(), audit, database.transactions());

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void itIsKnownWhenSomethingWasLastRecordedOfWhatHoldsStill() {
        new Sites(database.jdbc(), audit, database.transactions())
                .save(
                        new Site(
                                SITE,
                                "A site",
                                SiteKind.OTHER,
                                null,
                                null,
                                null,
                                null,
                                new Position(55.8, -4),
                                true,
                                null,
                                null,
                                null,
                                0),
                        CHANGE);
        Blocker raised = blockers.raise(blocker(0, "The owner does not answer", null, 0), CHANGE);
        database.jdbc()
                .sql("UPDATE inventory.blocker SET changed = '2026-09-01T12:00:00Z'")
                .update();
        assertThat(blockers.openChanged()).containsEntry(raised.id(), Instant.parse("2026-09-01T12:00:00Z"));

        blockers.replace(blocker(raised.id(), "The owner answers", null, 1), CHANGE);
        assertThat(blockers.openChanged().get(raised.id())).isAfter(Instant.parse("2026-09-01T12:00:00Z"));

        blockers.replace(blocker(raised.id(), "The owner answers", START.plusDays(3), 2), CHANGE);
        assertThat(blockers.openChanged()).isEmpty();
    }

    private static Blocker blocker(
            long id, String text, @org.jspecify.annotations.Nullable LocalDate stopped, long version) {
        return new Blocker(id, SITE, BlockerCause.WAYLEAVE, text, null, null, null, START, stopped, version);
    }
}
