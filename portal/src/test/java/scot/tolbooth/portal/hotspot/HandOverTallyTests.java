package scot.tolbooth.portal.hotspot;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import scot.tolbooth.inventory.database.ScratchDatabase;
import scot.tolbooth.radius.nas.NasName;

class HandOverTallyTests {

    private static final ScratchDatabase DATABASE = ScratchDatabase.with("inventory", "portal");
    private static final NasName DOOR = new NasName("door");

    private Instant now = Instant.parse("2026-11-28T12:00:00Z");
    private final Clock clock = ((InstantSource) () -> now).withZone(ZoneOffset.UTC);
    private final HandOverTally tally = new HandOverTally(new JdbcHandOverTally(DATABASE.jdbc()), clock);

    @BeforeEach
    void nothingIsCounted() {
        DATABASE.jdbc().sql("DELETE FROM portal.hand_over_tally").update();
    }

    @Test
    void whatCannotBeWrittenWaitsForTheNextTime() {
        tally.count(DOOR, HandOverTally.OPENED);
        tally.count(DOOR, HandOverTally.HANDED_OVER);
        theTableIsCalled("hand_over_tally", "away");
        try {
            tally.writeRegularly();
            tally.count(DOOR, HandOverTally.OPENED);
            tally.writeRegularly();
        } finally {
            theTableIsCalled("away", "hand_over_tally");
        }

        assertThat(counted()).containsExactly("handed_over 1", "opened 2");
    }

    @Test
    void whatWaitsIsBounded() {
        for (int nas = 0; nas < 10_001; nas++) {
            tally.count(new NasName("nas-" + nas), HandOverTally.OPENED);
        }
        tally.count(new NasName("nas-0"), HandOverTally.OPENED);

        assertThat(tally.ofLate(new NasName("nas-0"), 1))
                .extracting(HandOverResult::times)
                .containsExactly(2L);
        assertThat(tally.ofLate(new NasName("nas-10000"), 1)).isEmpty();
    }

    @Test
    void aHandOverOfWhichMoreIsKnownLaterIsCountedAsThatAlone() {
        tally.count(DOOR, HandOverTally.HANDED_OVER);
        tally.count(DOOR, HandOverTally.HANDED_OVER);
        tally.write();
        tally.correct(DOOR, HandOverTally.HANDED_OVER, HandOverTally.GIVEN_UP);
        assertThat(counted()).containsExactly("given_up 1", "handed_over 1");

        now = now.plus(Duration.ofDays(1));
        tally.correct(DOOR, HandOverTally.HANDED_OVER, HandOverTally.GIVEN_UP);
        assertThat(counted()).containsExactly("given_up 2");
    }

    private List<String> counted() {
        return tally.ofLate(DOOR, 2).stream()
                .map(result -> result.result() + " " + result.times())
                .sorted()
                .toList();
    }

    private static void theTableIsCalled(String before, String after) {
        DATABASE.jdbc()
                .sql("ALTER TABLE portal.%s RENAME TO %s".formatted(before, after))
                .update();
    }
}
