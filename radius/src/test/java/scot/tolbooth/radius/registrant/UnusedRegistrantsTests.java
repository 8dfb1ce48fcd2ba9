package scot.tolbooth.radius.registrant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import scot.tolbooth.inventory.database.ScratchDatabase;
import scot.tolbooth.radius.registrant.UnusedRegistrants.Unused;

class UnusedRegistrantsTests {

    private Instant now = Instant.parse("2026-11-20T12:00:00Z");
    private ScratchDatabase database;
    private JdbcUnusedRegistrants unused;

    @BeforeEach
    void open() {
        database = ScratchDatabase.with("inventory", "radius");
        unused = new JdbcUnusedRegistrants(database.jdbc(), Duration.ofDays(365), Duration.ofDays(30), clock());
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void whoHasNotUsedItForElevenMonthsIsWarnedOfTheDayTheyAreForgotten() {
        UUID longest = registrant(360);
        UUID shorter = registrant(336);
        registrant(334);
        registrant(366);

        assertThat(unused.toWarn(10)).extracting(Unused::registrant).containsExactly(longest, shorter);
        assertThat(unused.toWarn(1)).singleElement().satisfies(one -> {
            assertThat(one.lastUse()).isEqualTo(ago(360));
            assertThat(one.forgottenAt()).isEqualTo(ago(360).plus(Duration.ofDays(365)));
        });
    }

    @Test
    void nobodyIsWarnedTwiceButForAnotherTimeWithoutUse() {
        UUID someone = registrant(340);
        unused.noteWarned(unused.toWarn(1).get(0));
        assertThat(unused.toWarn(10)).isEmpty();
        assertThat(unused.find(someone)).as("still unused").isPresent();

        seen(someone, now);
        assertThat(unused.find(someone)).as("used again").isEmpty();
        now = now.plus(Duration.ofDays(336));

        assertThat(unused.toWarn(10)).extracting(Unused::registrant).containsExactly(someone);
    }

    @Test
    void whoseTimeIsUpIsNotWarnedAnyMore() {
        UUID someone = registrant(364);
        assertThat(unused.find(someone)).isPresent();
        now = now.plus(Duration.ofDays(2));

        assertThat(unused.find(someone)).isEmpty();
        assertThat(unused.toWarn(10)).isEmpty();
    }

    @Test
    void whomStaffLetInIsNotWarnedForNothingReachesThem() {
        UUID guest = UUID.randomUUID();
        database.jdbc()
                .sql("""
                        INSERT INTO radius.registrant (id, language, terms_accepted, registered, access_until)
                        VALUES (:id, 'en-GB', '1', :registered, :registered)
                        """)
                .param("id", guest)
                .param("registered", Timestamp.from(ago(340)))
                .update();

        assertThat(unused.toWarn(10)).isEmpty();
        assertThat(unused.find(guest)).isEmpty();
    }

    @Test
    void aWarningIsAmongWhatIsKeptAboutSomebody() {
        UUID someone = registrant(340);
        assertThat(unused.export(someone)).asString().isEqualTo("{}");
        unused.noteWarned(unused.toWarn(1).get(0));

        assertThat(unused.export(someone)).asString().contains("prepared", "2026-11-20T12:00:00Z");
    }

    @Test
    void withoutATimeForItNobodyIsWarnedAndItMustBeShorterThanTheWholeTime() {
        registrant(364);
        Duration year = Duration.ofDays(365);
        assertThat(new JdbcUnusedRegistrants(database.jdbc(), year, Duration.ZERO, clock()).toWarn(10))
                .isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RetentionSettings(year, year, Duration.ofDays(90), year))
                .withMessageStartingWith("tolbooth.radius.retention.warning must be");
    }

    private UUID registrant(int daysAgo) {
        UUID id = UUID.randomUUID();
        database.jdbc()
                .sql("""
                        INSERT INTO radius.registrant
                               (id, contact, contact_fingerprint, language, terms_accepted, registered)
                        VALUES (:id, 'sealed', :id::text, 'en-GB', '1', :registered)
                        """)
                .param("id", id)
                .param("registered", Timestamp.from(ago(daysAgo)))
                .update();
        return id;
    }

    private void seen(UUID registrant, Instant at) {
        database.jdbc()
                .sql("UPDATE radius.registrant SET last_seen = :at WHERE id = :id")
                .param("at", Timestamp.from(at))
                .param("id", registrant)
                .update();
    }

    private Instant ago(int days) {
        return now.minus(Duration.ofDays(days));
    }

    private Clock clock() {
        InstantSource moved = () -> now;
        return moved.withZone(ZoneOffset.UTC);
    }
}
