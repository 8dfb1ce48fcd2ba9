package scot.tolbooth.portal.walkup;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import scot.tolbooth.radius.nas.NasName;

/** Tests that are being made, in {@code portal.test_pass}. */
final class JdbcTestPasses {

    private static final String OPEN = """
            INSERT INTO portal.test_pass (nas, until, codes) VALUES (:nas, :until, 0)
                ON CONFLICT (nas) DO UPDATE SET until = EXCLUDED.until, codes = 0, code = NULL
            """;

    private static final String KEEP = """
            UPDATE portal.test_pass SET code = :code, codes = codes + 1
             WHERE nas = :nas AND until > :now AND codes < :most
            """;

    private static final String CODE =
            "SELECT code FROM portal.test_pass WHERE nas = :nas AND until > :now AND code IS NOT NULL";

    private static final String CLOSE = "DELETE FROM portal.test_pass WHERE nas = :nas";

    private final JdbcClient jdbc;

    JdbcTestPasses(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void open(NasName nas, Instant until) {
        jdbc.sql(OPEN)
                .param("nas", nas.value())
                .param("until", Timestamp.from(until))
                .update();
    }

    boolean keep(NasName nas, String sealedCode, int most, Instant now) {
        return jdbc.sql(KEEP)
                        .param("nas", nas.value())
                        .param("code", sealedCode)
                        .param("most", most)
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }

    Optional<String> code(NasName nas, Instant now) {
        return jdbc.sql(CODE)
                .param("nas", nas.value())
                .param("now", Timestamp.from(now))
                .query(String.class)
                .optional();
    }

    void close(NasName nas) {
        jdbc.sql(CLOSE).param("nas", nas.value()).update();
    }
}
