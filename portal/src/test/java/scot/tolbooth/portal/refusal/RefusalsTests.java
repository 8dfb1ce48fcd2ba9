package scot.tolbooth.portal.refusal;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import scot.tolbooth.inventory.database.ScratchDatabase;
import scot.tolbooth.inventory.site.SiteCode;
import scot.tolbooth.radius.authentication.RejectReason;

class RefusalsTests {

    private static final SiteCode LIBRARY = new SiteCode("LIB-001");

    private final ScratchDatabase database = ScratchDatabase.with("portal");
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void aDaySaysHowOftenEachGuardRefusedAtEachSite() {
        Refusals refusals = at("2026-07-01T22:59:00Z");
        refusals.count(Guard.CODE_GUESSED, LIBRARY);
        refusals.count(Guard.CODE_GUESSED, LIBRARY);
        refusals.count(Guard.MALFORMED, null);
        LocalDate day = LocalDate.parse("2026-07-01");

        assertThat(refusals.between(day, day))
                .containsExactly(
                        new Refusals.Refused(day, null, Guard.MALFORMED, 1),
                        new Refusals.Refused(day, LIBRARY, Guard.CODE_GUESSED, 2));
        assertThat(meters.get("tolbooth.portal.refused")
                        .tag("guard", "code-guessed")
                        .counter()
                        .count())
                .isEqualTo(2);
    }

    /** And several nodes count into the same. */
    @Test
    void whatIsWrittenIsAddedToWhatIsThere() {
        LocalDate day = LocalDate.parse("2026-07-01");
        for (int node = 0; node < 2; node++) {
            Refusals refusals = at("2026-07-01T12:00:00Z");
            refusals.count(Guard.CARD_GUESSED, LIBRARY);
            refusals.destroy();
        }

        assertThat(at("2026-07-01T12:00:00Z").between(day, day))
                .containsExactly(new Refusals.Refused(day, LIBRARY, Guard.CARD_GUESSED, 2));
    }

    @Test
    void countsAreForgottenInTheirTime() {
        Refusals then = at("2026-01-01T12:00:00Z");
        then.count(Guard.CROSS_SITE, null);
        then.destroy();
        LocalDate first = LocalDate.parse("2026-01-01");

        at("2027-02-04T12:00:00Z").forget();
        assertThat(then.between(first, first)).hasSize(1);

        at("2027-02-05T12:00:00Z").forget();
        assertThat(then.between(first, first)).isEmpty();
    }

    @Test
    void grantsThatWereGuessedReplayedOrCarriedElsewhereCountAndNothingElseOfRadius() {
        Refusals refusals = at("2026-07-01T12:00:00Z");
        RejectedGrants watch = new RejectedGrants(refusals);
        for (RejectReason reason : RejectReason.values()) {
            watch.rejected(LIBRARY, reason);
        }
        LocalDate day = LocalDate.parse("2026-07-01");

        assertThat(refusals.between(day, day))
                .containsExactly(
                        new Refusals.Refused(day, LIBRARY, Guard.GRANT_ELSEWHERE, 3),
                        new Refusals.Refused(day, LIBRARY, Guard.GRANT_GUESSED, 2),
                        new Refusals.Refused(day, LIBRARY, Guard.GRANT_REPLAYED, 3));
    }

    private Refusals at(String instant) {
        return new Refusals(
                new JdbcRefusals(database.jdbc()),
                Duration.ofDays(400),
                meters,
                Clock.fixed(Instant.parse(instant), ZoneOffset.UTC));
    }
}
