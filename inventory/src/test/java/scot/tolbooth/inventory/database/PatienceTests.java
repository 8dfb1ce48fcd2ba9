package scot.tolbooth.inventory.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;

class PatienceTests {

    private static final Duration BRIEF = Duration.ofMillis(300);

    private final ScratchDatabase database = ScratchDatabase.with("inventory");

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void aStatementThatIsNotAnsweredInTimeFailsAsIfTheDatabaseWereAway() {
        long begun = System.nanoTime();
        assertThatExceptionOfType(DataAccessResourceFailureException.class)
                .isThrownBy(() -> Patience.within(BRIEF, () -> sleeping("60")));
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(30));
    }

    @Test
    void theConnectionIsAsPatientAsBeforeForWhoeverTakesItNext() {
        Patience.within(BRIEF, () -> sleeping("0"));
        sleeping("0.6");
        assertThat(Patience.ofThisThread()).isNull();
    }

    private void sleeping(String seconds) {
        database.jdbc()
                .sql("SELECT 1 FROM pg_sleep(CAST(:seconds AS double precision))")
                .param("seconds", seconds)
                .query(Integer.class)
                .single();
    }
}
