package scot.tolbooth.radius.registrant;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** When people were last seen, in {@code radius.registrant}. */
final class JdbcLastSeen {

    /** Whoever is forgotten meanwhile is not there. */
    private static final String WRITE = """
            UPDATE radius.registrant r
               SET last_seen = v.at
              FROM (SELECT id, timestamptz 'epoch' + micros * interval '1 microsecond' AS at
                      FROM unnest(:ids::uuid[], :micros::bigint[]) AS u (id, micros)) AS v
             WHERE r.id = v.id AND (r.last_seen IS NULL OR r.last_seen < v.at)
            """;

    private final JdbcClient jdbc;

    JdbcLastSeen(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param seen in an order that is the same on every node, so that two of them do not wait for each other */
    void write(List<Map.Entry<UUID, Instant>> seen) {
        jdbc.sql(WRITE)
                .param("ids", seen.stream().map(Map.Entry::getKey).toArray(UUID[]::new))
                .param(
                        "micros",
                        seen.stream()
                                .map(one -> ChronoUnit.MICROS.between(Instant.EPOCH, one.getValue()))
                                .toArray(Long[]::new))
                .update();
    }
}
