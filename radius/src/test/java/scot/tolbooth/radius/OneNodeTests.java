package scot.tolbooth.radius;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.JdbcTemplate;
import scot.tolbooth.inventory.database.ScratchDatabase;

class OneNodeTests {

    private static final ScratchDatabase DATABASE = ScratchDatabase.with("inventory", "radius");

    private final AtomicInteger runs = new AtomicInteger();

    @AfterAll
    static void close() {
        DATABASE.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT1M", "PT20M", "PT1H", "P1D"})
    void aJobRunsOnOneNodeAtATimeHoweverSeldomItDoes(Duration period) {
        node().run("job " + period, period, runs::incrementAndGet);
        node().run("job " + period, period, runs::incrementAndGet);

        assertThat(runs).hasValue(1);
    }

    private static OneNode node() {
        return new OneNode(new JdbcTemplate(DATABASE.dataSource()), Clock.systemUTC());
    }
}
