package scot.tolbooth.portal.load;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import scot.tolbooth.inventory.secret.SecretBox;

/** Reads codes from the outbox, as residents read them on their phones. */
final class Codes implements AutoCloseable {

    private static final String SINCE = """
            SELECT id, recipient, content
              FROM portal.outbox_message
             WHERE id > :last - 200
             ORDER BY id
            """;

    private static final String PURPOSE = "portal.outbox";

    private final ScheduledExecutorService reader = Executors.newSingleThreadScheduledExecutor();
    private final Map<String, String> codes = new ConcurrentHashMap<>();
    private final Map<Long, Boolean> seen = new ConcurrentHashMap<>();
    private final JdbcClient jdbc;
    private final SecretBox secrets;
    private long last;

    Codes(JdbcClient jdbc, SecretBox secrets) {
        this.jdbc = jdbc;
        this.secrets = secrets;
        ScheduledFuture<?> unused = reader.scheduleWithFixedDelay(this::read, 100, 100, TimeUnit.MILLISECONDS);
    }

    /** The code that came for a contact, once. */
    @Nullable String take(String contact) {
        return codes.remove(contact);
    }

    private void read() {
        jdbc.sql(SINCE).param("last", last).query(row -> {
            long id = row.getLong("id");
            last = Math.max(last, id);
            if (seen.putIfAbsent(id, true) == null) {
                codes.put(
                        secrets.open(row.getString("recipient"), PURPOSE),
                        secrets.open(row.getString("content"), PURPOSE).substring(0, 6));
            }
        });
    }

    @Override
    public void close() {
        reader.shutdownNow();
    }
}
