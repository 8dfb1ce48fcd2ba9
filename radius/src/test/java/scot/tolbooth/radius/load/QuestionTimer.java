package scot.tolbooth.radius.load;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Times what is asked of a database, warm: the median of what passed, and of the processor time of the asking thread and of
 * all of the database's own processes.
 */
public record QuestionTimer(JdbcClient jdbc) {

    private static final int WARM_UP = 6;
    private static final int ROUNDS = 9;

    /** Prints one line. */
    public void measure(String what, Runnable question) {
        for (int round = 0; round < WARM_UP; round++) {
            question.run();
        }
        double[] millis = new double[ROUNDS];
        double[] processor = new double[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            double used = processorMillis();
            long begin = System.nanoTime();
            question.run();
            millis[round] = (System.nanoTime() - begin) / 1e6;
            processor[round] = processorMillis() - used;
        }
        Arrays.sort(millis);
        Arrays.sort(processor);
        System.out.printf(
                Locale.ROOT, "%-55s %8.1f ms %8.1f ms of processor%n", what, millis[ROUNDS / 2], processor[ROUNDS / 2]);
    }

    /** What does not depend on whoever else uses the machine. */
    private double processorMillis() {
        double millis = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() / 1e6;
        for (int backend : jdbc.sql("""
                SELECT pid FROM pg_stat_activity WHERE datname = current_database() AND state IS NOT NULL ORDER BY pid
                """).query(Integer.class).list()) {
            try {
                millis += Long.parseLong(Files.readString(Path.of("/proc", Integer.toString(backend), "schedstat"))
                                .split(" ", 2)[0])
                        / 1e6;
            } catch (IOException notLinux) {
                return Double.NaN;
            }
        }
        return millis;
    }
}
