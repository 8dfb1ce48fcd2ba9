package scot.tolbooth.portal.openid;

import java.sql.Timestamp;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;

/** States that were answered, in {@code portal.openid_state}, for as long as they would hold otherwise. */
final class JdbcAnsweredStates {

    private static final String ANSWER = """
            INSERT INTO portal.openid_state (digest, expires)
            VALUES (:digest, :expires)
                ON CONFLICT (digest) DO NOTHING
            """;

    private static final String DELETE_EXPIRED_BEFORE = "DELETE FROM portal.openid_state WHERE expires < :before";

    private final JdbcClient jdbc;

    JdbcAnsweredStates(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Says whether it was still to be done: for one asker only, over all nodes. */
    boolean answer(String digest, Instant expires) {
        return jdbc.sql(ANSWER)
                        .param("digest", digest)
                        .param("expires", Timestamp.from(expires))
                        .update()
                == 1;
    }

    void deleteExpiredBefore(Instant before) {
        jdbc.sql(DELETE_EXPIRED_BEFORE).param("before", Timestamp.from(before)).update();
    }
}
