package scot.tolbooth.radius.accounting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import scot.tolbooth.inventory.site.SiteCode;

/** Reads figures of use, which have the same columns whatever they are counted from. */
final class JdbcUsageRows {

    private JdbcUsageRows() {}

    static SortedMap<LocalDate, Long> connectionsPerDay(JdbcClient.StatementSpec asked) {
        SortedMap<LocalDate, Long> perDay = new TreeMap<>();
        asked.query(row -> {
            perDay.put(row.getObject("day", LocalDate.class), row.getLong("connections"));
        });
        return perDay;
    }

    static Map<SiteCode, Long> connectionsBySite(JdbcClient.StatementSpec asked) {
        Map<SiteCode, Long> bySite = new TreeMap<>();
        asked.query(row -> {
            bySite.put(new SiteCode(row.getString("site")), row.getLong("connections"));
        });
        return bySite;
    }

    static Map<String, Peak> peaks(JdbcClient.StatementSpec asked) {
        Map<String, Peak> peaks = new TreeMap<>();
        asked.query(row -> {
            peaks.put(row.getString("site"), peak(row));
        });
        return peaks;
    }

    static Peak peak(ResultSet row) throws SQLException {
        return new Peak(row.getInt("peak_users"), row.getTimestamp("peak_at").toInstant());
    }
}
