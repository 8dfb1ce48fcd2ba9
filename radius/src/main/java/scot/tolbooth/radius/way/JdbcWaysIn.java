package scot.tolbooth.radius.way;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import scot.tolbooth.inventory.site.SiteCode;

/** Ways in, in {@code radius.ways_in}: the row without a site is the whole service's, and is always there. */
final class JdbcWaysIn {

    private static final String OF_SERVICE = """
            SELECT site, mobile, email, email_grace, card, remembered_device, version
              FROM radius.ways_in
             WHERE site IS NULL
            """;

    private static final String OF_SITE = """
            SELECT site, mobile, email, email_grace, card, remembered_device, version
              FROM radius.ways_in
             WHERE site = :site
            """;

    private static final String OF_SITES = """
            SELECT site, mobile, email, email_grace, card, remembered_device, version
              FROM radius.ways_in
             WHERE site IS NOT NULL
             ORDER BY site
            """;

    private static final String LOCK = "SELECT version FROM radius.ways_in WHERE site IS NULL FOR UPDATE";

    private static final String PUT_SERVICE = """
            UPDATE radius.ways_in
               SET mobile = :mobile, email = :email, email_grace = :email_grace, card = :card,
                   remembered_device = :remembered_device, version = :version
             WHERE site IS NULL
            """;

    private static final String PUT_SITE = """
            INSERT INTO radius.ways_in (site, mobile, email, email_grace, card, remembered_device, version)
            VALUES (:site, :mobile, :email, :email_grace, :card, :remembered_device, :version)
                ON CONFLICT (site)
                DO UPDATE SET mobile = excluded.mobile, email = excluded.email,
                              email_grace = excluded.email_grace, card = excluded.card,
                              remembered_device = excluded.remembered_device, version = excluded.version
            """;

    private final JdbcClient jdbc;

    JdbcWaysIn(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    WaySettings ofService() {
        return jdbc.sql(OF_SERVICE).query(JdbcWaysIn::settings).single();
    }

    Optional<WaySettings> find(SiteCode site) {
        return jdbc.sql(OF_SITE)
                .param("site", site.value())
                .query(JdbcWaysIn::settings)
                .optional();
    }

    List<WaySettings> ofSites() {
        return jdbc.sql(OF_SITES).query(JdbcWaysIn::settings).list();
    }

    /** Lets nobody else change any until the transaction ends. */
    void lock() {
        jdbc.sql(LOCK).query(Long.class).single();
    }

    void put(WaySettings settings) {
        JdbcClient.StatementSpec statement =
                jdbc.sql(settings.site() == null ? PUT_SERVICE : PUT_SITE).param("version", settings.version());
        if (settings.site() != null) {
            statement = statement.param("site", settings.site().value());
        }
        for (WayIn way : WayIn.values()) {
            statement = statement.param(way.word(), settings.said(way), Types.BOOLEAN);
        }
        statement.update();
    }

    private static WaySettings settings(ResultSet row, int number) throws SQLException {
        String site = row.getString("site");
        Map<WayIn, Boolean> said = new EnumMap<>(WayIn.class);
        for (WayIn way : WayIn.values()) {
            @Nullable Boolean value = row.getObject(way.word(), Boolean.class);
            if (value != null) {
                said.put(way, value);
            }
        }
        return new WaySettings(site == null ? null : new SiteCode(site), said, row.getLong("version"));
    }
}
