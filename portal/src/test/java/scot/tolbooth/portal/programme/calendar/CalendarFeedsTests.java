package scot.tolbooth.portal.programme.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import scot.tolbooth.inventory.audit.AuditTrail;
import scot.tolbooth.inventory.audit.Change;
import scot.tolbooth.inventory.contractor.ContractorId;
import scot.tolbooth.inventory.database.ScratchDatabase;

class CalendarFeedsTests {

    private static final Change MORAG = Change.by("morag");
    private static final ContractorId ACME = new ContractorId("acme-surveys");

    private final ScratchDatabase database = ScratchDatabase.with("inventory", "portal");
    private final AuditTrail audit = new AuditTrail(database.jdbc(), Clock.systemUTC());
    private final CalendarFeeds feeds =
            new CalendarFeeds(database.jdbc(), audit, database.transactions(), Clock.systemUTC());

    @BeforeEach
    void anAccount() {
        database.jdbc().sql("""
                        INSERT INTO portal.staff_account (name, password_hash, role, active, created)
                        VALUES ('morag', '{noop}x', 'viewer', true, now())
                        """).update();
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void aFeedIsFoundByItsTokenWhichIsNotKept() {
        String token = feeds.create(ACME, MORAG);

        assertThat(token).hasSizeGreaterThanOrEqualTo(43);
        assertThat(feeds.find(token).orElseThrow().contractor()).isEqualTo(ACME);
        assertThat(feeds.find(token + "x")).isEmpty();
        assertThat(database.jdbc()
                        .sql("SELECT token_hash FROM portal.calendar_feed")
                        .query(String.class)
                        .list())
                .noneMatch(kept -> kept.contains(token));
    }

    @Test
    void onlyItsOwnerRevokesAFeed() {
        String token = feeds.create(null, MORAG);
        long id = feeds.of("morag").get(0).id();

        assertThat(feeds.revoke(id, Change.by("ann"))).isFalse();
        assertThat(feeds.find(token)).isPresent();
        assertThat(feeds.revoke(id, MORAG)).isTrue();
        assertThat(feeds.find(token)).isEmpty();
        assertThat(audit.of("calendar feed " + id, 5)).hasSize(2);
    }

    @Test
    void aFeedEndsWithItsOwnersRightToSignIn() {
        String token = feeds.create(null, MORAG);
        database.jdbc().sql("UPDATE portal.staff_account SET active = false").update();

        assertThat(feeds.find(token)).isEmpty();
    }
}
