package scot.tolbooth.radius.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is in the database, against what was acknowledged. */
record StoredSessions(JdbcClient jdbc) {

    private static final String OF_LOAD = """
            SELECT acct_session_id, started, last_update, stopped, presumed, input_octets, output_octets
              FROM radius.session
             WHERE acct_session_id LIKE :pattern
             ORDER BY id
            """;

    private record Row(
            String id,
            Instant started,
            Instant lastUpdate,
            @Nullable Instant stopped,
            boolean presumed,
            long input,
            long output) {}

    /** Every acknowledged report is in its session, which is there once; and nothing is there that was not sent. */
    void holdWhatWasAcknowledged(String load, List<MadeSession> made) {
        List<Row> rows = rows(load);
        Map<String, List<Row>> byId = rows.stream().collect(Collectors.groupingBy(Row::id));
        for (MadeSession session : made) {
            List<Row> found = byId.getOrDefault(session.id(), List.of());
            assertThat(found).as("rows of %s", session.id()).hasSizeLessThanOrEqualTo(session.mayBeStored() ? 1 : 0);
            if (session.isToBeStored()) {
                assertThat(found).as("rows of %s", session.id()).hasSize(1);
            }
            found.forEach(row -> check(session, row));
        }
        assertThat(byId.keySet()).isSubsetOf(made.stream().map(MadeSession::id).toList());
    }

    private static void check(MadeSession session, Row row) {
        String who = session.id();
        assertThat(row.started()).as("%s began", who).isEqualTo(session.began());
        assertThat(row.presumed()).as("%s was given up", who).isFalse();
        if (session.mustHaveEnded()) {
            assertThat(row.stopped()).as("%s ended", who).isNotNull();
        }
        if (!session.mayHaveEnded()) {
            assertThat(row.stopped()).as("%s goes on", who).isNull();
        }
        assertThat(session.mayBeLatest()).as("latest of %s", who).anySatisfy(report -> {
            assertThat(row.lastUpdate()).isEqualTo(report.at);
            assertThat(row.input()).isEqualTo(report.input);
            assertThat(row.output()).isEqualTo(report.output);
            assertThat(row.stopped()).isEqualTo(report.isStop() ? report.at : null);
        });
    }

    /** Those that go on, and what all have used, where everything was acknowledged. */
    void addUpTo(String load, List<MadeSession> made) {
        List<Row> rows = rows(load);
        assertThat(rows.stream().filter(row -> row.stopped() == null).count())
                .as("open sessions")
                .isEqualTo(made.stream().filter(one -> !one.mayHaveEnded()).count());
        assertThat(rows.stream().mapToLong(Row::output).sum())
                .as("octets of all")
                .isEqualTo(sum(made, report -> report.output));
    }

    private static long sum(List<MadeSession> made, ToLongFunction<MadeSession.Report> part) {
        return made.stream()
                .map(MadeSession::reports)
                .mapToLong(reports -> part.applyAsLong(reports.get(reports.size() - 1)))
                .sum();
    }

    private List<Row> rows(String load) {
        return jdbc.sql(OF_LOAD)
                .param("pattern", load + "-%")
                .query((row, number) -> new Row(
                        row.getString("acct_session_id"),
                        row.getTimestamp("started").toInstant(),
                        row.getTimestamp("last_update").toInstant(),
                        instant(row.getTimestamp("stopped")),
                        row.getBoolean("presumed"),
                        row.getLong("input_octets"),
                        row.getLong("output_octets")))
                .list();
    }

    private static @Nullable Instant instant(@Nullable Timestamp timestamp) {
        return timestamp == null ? null : timestamp.toInstant();
    }
}
