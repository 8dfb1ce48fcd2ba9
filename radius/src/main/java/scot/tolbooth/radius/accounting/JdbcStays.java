package scot.tolbooth.radius.accounting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import scot.tolbooth.inventory.site.SiteCode;

/** The stays of a period, from {@code radius.session}: sorting them out takes the database five times as long as handing them over. */
record JdbcStays(JdbcClient jdbc) {

    static final String STAYS = "WITH " + Overlapping.SESSIONS + """

            SELECT site, person, started, stopped FROM overlapping
            """;

    private static final String STAYS_AT_SITE = "WITH " + Overlapping.SESSIONS_OF_SITE + """

            SELECT site, person, started, stopped FROM overlapping
            """;

    /** In no order; at one site, or in all where none is named. An open session lasts to the end. */
    List<Stay> between(Instant from, Instant to, @Nullable SiteCode site) {
        if (!from.isBefore(to)) {
            return List.of();
        }
        JdbcClient.StatementSpec asked =
                site == null ? jdbc.sql(STAYS) : jdbc.sql(STAYS_AT_SITE).param("site", site.value());
        RowMapper<Stay> within = (row, number) -> stay(row, from, to);
        return asked.param("from", Timestamp.from(from))
                .param("to", Timestamp.from(to))
                .query(within)
                .list();
    }

    private static Stay stay(ResultSet row, Instant from, Instant to) throws SQLException {
        Instant started = row.getTimestamp("started").toInstant();
        Timestamp stopped = row.getTimestamp("stopped");
        Instant ended = stopped == null ? to : stopped.toInstant();
        return new Stay(
                row.getString("site"),
                row.getString("person"),
                started.isBefore(from) ? from : started,
                ended.isBefore(to) ? ended : to);
    }
}
