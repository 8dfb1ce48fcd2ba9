package scot.tolbooth.portal.satisfaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import scot.tolbooth.inventory.database.ScratchDatabase;
import scot.tolbooth.inventory.site.SiteCode;

class SatisfactionTests {

    private static final ScratchDatabase DATABASE = ScratchDatabase.with("portal");
    private static final SiteCode LIBRARY = new SiteCode("LIB-001");
    private static final SiteCode CENTRE = new SiteCode("CC-002");

    /** In Scotland it is half past midnight of the next day. */
    private final Satisfaction satisfaction = new Satisfaction(
            new JdbcSatisfaction(DATABASE.jdbc()),
            new TransactionTemplate(new JdbcTransactionManager(DATABASE.dataSource())),
            Clock.fixed(Instant.parse("2026-06-30T23:30:00Z"), ZoneOffset.UTC));

    private static final LocalDate DAY = LocalDate.of(2026, 7, 1);

    @Test
    void fewAnswersAreNotTold() {
        answer(LIBRARY, Satisfaction.FEWEST - 1, 5);
        answer(CENTRE, 4, 1);
        answer(CENTRE, 6, 4);

        assertThat(satisfaction.between(null, DAY, DAY))
                .satisfiesExactly(
                        centre -> {
                            assertThat(centre.site()).isEqualTo(CENTRE);
                            assertThat(centre.answers()).isEqualTo(10);
                            assertThat(centre.mean()).isEqualTo(2.8);
                            assertThat(centre.byScore()).containsExactly(4L, 0L, 0L, 6L, 0L);
                        },
                        library -> {
                            assertThat(library.site()).isEqualTo(LIBRARY);
                            assertThat(library.answers()).isNull();
                            assertThat(library.mean()).isNull();
                            assertThat(library.byScore()).isEmpty();
                        });
        assertThat(satisfaction.between(LIBRARY, DAY.plusDays(1), DAY.plusDays(2)))
                .isEmpty();

        answer(LIBRARY, 1, 5);
        assertThat(satisfaction.between(LIBRARY, DAY, DAY))
                .singleElement()
                .satisfies(day -> assertThat(day.answers()).isEqualTo(10));
    }

    @Test
    void aScoreThatIsNoneIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> satisfaction.answer(UUID.randomUUID(), LIBRARY, 6))
                .withMessageContaining("between 1 and 5");
    }

    private void answer(SiteCode site, int people, int score) {
        for (int person = 0; person < people; person++) {
            UUID journey = UUID.randomUUID();
            DATABASE.jdbc()
                    .sql("""
                            INSERT INTO portal.journey
                                   (id, purpose, token_digest, token, language, stage, wrong_codes, hand_overs, started,
                                    expires)
                            VALUES (:id, 'wifi', :digest, '', 'en', 'verified', 0, 0, now(), now())
                            """)
                    .param("id", journey)
                    .param("digest", journey.toString())
                    .update();
            satisfaction.answer(journey, site, score);
        }
    }
}
