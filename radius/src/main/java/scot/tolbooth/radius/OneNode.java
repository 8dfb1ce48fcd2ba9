package scot.tolbooth.radius;

import java.time.Clock;
import java.time.Duration;
import net.javacrumbs.shedlock.core.DefaultLockingTaskExecutor;
import net.javacrumbs.shedlock.core.LockConfiguration;
import net.javacrumbs.shedlock.core.LockingTaskExecutor;
import net.javacrumbs.shedlock.provider.jdbctemplate.JdbcTemplateLockProvider;
import org.springframework.jdbc.core.JdbcTemplate;

/** Runs a periodic job on one node at a time, however many there are. */
public final class OneNode {

    /** For so long at least others take a node that runs a job for alive. */
    private static final Duration OF_DEAD_NODE = Duration.ofMinutes(10);

    private final LockingTaskExecutor executor;
    private final Clock clock;

    public OneNode(JdbcTemplate jdbc, Clock clock) {
        this.clock = clock;
        this.executor = new DefaultLockingTaskExecutor(
                new JdbcTemplateLockProvider(JdbcTemplateLockProvider.Configuration.builder()
                        .withJdbcTemplate(jdbc)
                        .withTableName("radius.shedlock")
                        .usingDbTime()
                        .build()));
    }

    /**
     * Runs the job, unless another node runs it now or did within a period.
     *
     * @param period how often it runs in all, on whatever node
     */
    public void run(String job, Duration period, Runnable task) {
        Duration atLeast = period.dividedBy(2);
        Duration atMost = atLeast.compareTo(OF_DEAD_NODE) > 0 ? atLeast : OF_DEAD_NODE;
        executor.executeWithLock(task, new LockConfiguration(clock.instant(), job, atMost, atLeast));
    }
}
