package scot.tolbooth.radius.nas;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import scot.tolbooth.radius.QuietLog;

/** Notes habits in memory, and in the database every half minute. */
class StoredSigningHabits implements SigningHabits {

    private static final Logger LOG = LoggerFactory.getLogger(StoredSigningHabits.class);

    private final JdbcSigningHabits store;
    private final Map<NasName, Seen> seen = new ConcurrentHashMap<>();
    private final QuietLog quietLog = new QuietLog(Duration.ofMinutes(1));

    StoredSigningHabits(JdbcClient jdbc) {
        this.store = new JdbcSigningHabits(jdbc);
    }

    private record Seen(@Nullable Instant with, @Nullable Instant without) {

        Seen and(boolean signed, Instant at) {
            return signed ? new Seen(at, without) : new Seen(with, at);
        }
    }

    @Override
    public void seen(NasName nas, boolean signed, Instant at) {
        seen.merge(nas, new Seen(null, null).and(signed, at), (before, first) -> before.and(signed, at));
    }

    @Override
    public List<SigningHabit> report() {
        write();
        return store.all();
    }

    @Scheduled(initialDelay = 30, fixedDelay = 30, timeUnit = TimeUnit.SECONDS)
    void writeRegularly() {
        try {
            write();
        } catch (DataAccessException unavailable) {
            quietLog.run(() -> LOG.warn("Habits of NASes cannot be noted: {}", unavailable.getMessage()));
        }
    }

    /** What was written is forgotten, unless it has changed meanwhile. */
    private void write() {
        seen.forEach((nas, habit) -> {
            store.note(nas, habit.with(), habit.without());
            seen.remove(nas, habit);
        });
    }
}
