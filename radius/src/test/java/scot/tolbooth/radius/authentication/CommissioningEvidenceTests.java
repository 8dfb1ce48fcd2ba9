package scot.tolbooth.radius.authentication;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import scot.tolbooth.inventory.database.ScratchDatabase;
import scot.tolbooth.inventory.rollout.Condition;
import scot.tolbooth.inventory.site.SiteCode;
import scot.tolbooth.radius.nas.NasName;

class CommissioningEvidenceTests {

    private static final SiteCode LIBRARY = new SiteCode("LIB-001");
    private static final SiteCode PARK = new SiteCode("PRK-001");
    private static final LocalDate INSTALLED = LocalDate.of(2026, 7, 1);

    private final ScratchDatabase database = ScratchDatabase.with("inventory", "radius");
    private final JdbcAuthenticationOutcomes outcomes = new JdbcAuthenticationOutcomes(database.jdbc());
    private final SomebodyWasAccepted evidence = new SomebodyWasAccepted(outcomes);

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void aRejectAnotherSiteAndWhatCameBeforeTheInstallationProveNothing() {
        outcome(LIBRARY, "2026-07-02T09:00:00Z", RejectReason.UNKNOWN_USER);
        outcome(PARK, "2026-07-02T09:00:00Z", null);
        // Half an hour before midnight in Scotland, where summer time is in force.
        outcome(LIBRARY, "2026-06-30T22:30:00Z", null);

        assertThat(evidence.of(Map.of(LIBRARY, INSTALLED)).get(LIBRARY))
                .containsExactly(
                        Condition.missing("No authentication from the site has been accepted since 2026-07-01"));
    }

    @Test
    void anAcceptSinceTheInstallationIsProof() {
        outcome(LIBRARY, "2026-06-30T23:00:00Z", null);

        assertThat(evidence.of(Map.of(LIBRARY, INSTALLED, PARK, INSTALLED)))
                .containsEntry(LIBRARY, List.of(Condition.holding("An authentication from the site was accepted")))
                .hasEntrySatisfying(
                        PARK,
                        conditions -> assertThat(conditions)
                                .extracting(Condition::holds)
                                .containsExactly(false));
    }

    private void outcome(SiteCode site, String at, @Nullable RejectReason reason) {
        AuthenticationOutcome outcome = new AuthenticationOutcome(
                Instant.parse(at), new NasName("nas-1"), site, reason, null, null, "pap", null);
        new JdbcSettlements(database.jdbc()).write(List.of(new Settlement(outcome, null)));
    }
}
